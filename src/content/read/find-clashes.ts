import type { LanguageTag } from "../../domain/language.ts";
import { fieldPath, type Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Position } from "../../problems/source-file.ts";
import { type ContentSource, type Folder, storyPath } from "../source/content-source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter, readYaml } from "./read-yaml.ts";

/** The names that only one story may have, as a story takes them. Kept for the stories with problems too. */
export interface UniqueNames {
  /** Name of the story's folder in `content/articles`. */
  readonly folder: string;
  /** A draft that takes what another story has stops nothing. */
  readonly draft: boolean;
  readonly id?: string;
  /** Of the texts, in the site's order of languages. */
  readonly slugs: readonly LanguageSlug[];
  readonly formerly: readonly FormerSlug[];
}

export interface LanguageSlug {
  readonly language: LanguageTag;
  readonly name: string;
}

export interface FormerSlug {
  /** Among those that are written, from 0. */
  readonly index: number;
  readonly name: string;
}

/**
 * Ids, and page addresses in a language, that two stories take. An old slug counts in every language the story has, but may be
 * its present one in some of them: not every language is renamed at once. So no redirect leads to a redirect.
 */
export function findClashes(content: ContentSource, stories: readonly UniqueNames[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const ids = new Map<string, NameUse>();
  const slugs = new Map<string, NameUse>();
  const placeOf = ({ story, file, field }: NameUse) => {
    const path = storyPath(story.folder);
    return { path: `${content.name}/${path}/${file}`, ...positionOf(content.folder(path), file, field) };
  };
  const tell = (use: NameUse, what: string, instead: string) => {
    const [name, index] = use.field;
    const field = index === undefined ? name : fieldPath(name, index);
    // One clash of an old slug is met in each language: told once.
    const key = `${use.story.folder}/${use.file} ${field}`;
    if (problems.has(key)) return;
    problems.set(key, { ...placeOf(use), field, what, instead, ...(use.story.draft && { notice: true }) });
  };
  const take = (owners: Map<string, NameUse>, key: string, use: NameUse, what: string) => {
    const before = owners.get(key);
    if (!before) {
      owners.set(key, use);
    } else if (before.story !== use.story) {
      const { path, line, column } = placeOf(before);
      tell(use, `${quote(use.name)} is the ${what} of ${path}:${line}:${column} too`, "change one of the two");
    }
  };
  // Drafts last: what one of them has in common with a story that is published is told of the draft.
  const inOrder = [...stories.filter(({ draft }) => !draft), ...stories.filter(({ draft }) => draft)];
  for (const story of inOrder) {
    const { id: name } = story;
    if (name !== undefined) take(ids, name, { story, name, file: "article.yaml", field: ["id"] }, "id");
    for (const { language, name } of story.slugs) {
      take(slugs, `${language}/${name}`, { story, name, file: `${language}.md`, field: ["slug"] }, "slug");
    }
  }
  for (const story of inOrder) {
    for (const { index, name } of story.formerly) {
      const use: NameUse = { story, name, file: "article.yaml", field: ["formerly", index] };
      for (const { language } of story.slugs) take(slugs, `${language}/${name}`, use, "slug");
      if (story.slugs.length > 0 && story.slugs.every((slug) => slug.name === name)) {
        tell(use, `${quote(name)} is the slug that the story has now`, "remove it");
      }
    }
  }
  return [...problems.values()];
}

interface NameUse {
  readonly story: UniqueNames;
  readonly file: string;
  readonly name: string;
  readonly field: readonly [name: string] | readonly [name: string, index: number];
}

/**
 * Line and column of a name that a story takes. The file is read once more for it: of
 * most names nobody asks where they stand.
 * @param field that names it; a slug may come from the folder's name instead
 */
function positionOf(folder: Folder | undefined, file: string, field: readonly (string | number)[]): Position {
  const top = { line: 1, column: 1 };
  if (!folder) return top;
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return top;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // What is found without a spelling is what it is missing from.
  return spelling === undefined ? top : yaml.source.position(offset);
}

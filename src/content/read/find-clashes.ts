import type { LanguageTag } from "../../domain/language.ts";
import { fieldPath, type Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Position } from "../../problems/source-file.ts";
import { type ContentSource, type Folder, storyPath } from "../source/content-source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter, readYaml } from "./read-yaml.ts";

/** The unique names that a story claims. Kept for stories with problems too. */
export interface UniqueNames {
  /** Name of the story's folder in `content/articles`. */
  readonly folder: string;
  /** Whether all its texts are drafts. A draft that claims the name of another story is only a notice. */
  readonly draft: boolean;
  readonly id?: string;
  /** Slugs of the texts, in the site's order of languages. */
  readonly slugs: readonly LanguageSlug[];
  readonly formerly: readonly FormerSlug[];
}

export interface LanguageSlug {
  readonly language: LanguageTag;
  readonly name: string;
  /** Set if the text is a draft. */
  readonly draft?: true;
}

export interface FormerSlug {
  /** Index in the list, from 0. */
  readonly index: number;
  readonly name: string;
}

/**
 * Reports ids, and page addresses in a language, that two stories claim. A former slug counts in every language of the
 * story, but may be its current slug in some: languages need not be renamed together. So no redirect leads to another
 * redirect.
 */
export function findClashes(content: ContentSource, stories: readonly UniqueNames[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const ids = new Map<string, NameUse>();
  const slugs = new Map<string, NameUse>();
  const placeOf = ({ story, file, field }: NameUse) => {
    const path = storyPath(story.folder);
    return { path: `${content.name}/${path}/${file}`, ...positionOf(content.folder(path), file, field) };
  };
  const report = (use: NameUse, what: string, instead: string) => {
    const [name, index] = use.field;
    const field = index === undefined ? name : fieldPath(name, index);
    // A clash of a former slug occurs in each language, but is reported once.
    const key = `${use.story.folder}/${use.file} ${field}`;
    if (problems.has(key)) return;
    problems.set(key, { ...placeOf(use), field, what, instead, ...(use.draft && { notice: true }) });
  };
  const take = (owners: Map<string, NameUse>, key: string, use: NameUse, what: string) => {
    const before = owners.get(key);
    if (!before) {
      owners.set(key, use);
    } else if (before.story !== use.story) {
      const { path, line, column } = placeOf(before);
      report(use, `${quote(use.name)} is also the ${what} of ${path}:${line}:${column}`, "change one of the two");
    }
  };
  // Drafts come last: a clash between a draft and a published text is reported at the draft.
  const inOrder = [false, true].flatMap((draft) =>
    stories.map((story) => ({
      story,
      draft,
      ofStory: story.draft === draft,
      texts: story.slugs.filter((slug) => (slug.draft ?? false) === draft),
    })),
  );
  for (const { story, draft, ofStory, texts } of inOrder) {
    const { id } = story;
    if (ofStory && id !== undefined) {
      take(ids, id, { story, draft, name: id, file: "article.yaml", field: ["id"] }, "id");
    }
    for (const { language, name } of texts) {
      take(slugs, `${language}/${name}`, { story, draft, name, file: `${language}.md`, field: ["slug"] }, "slug");
    }
  }
  for (const { story, draft, ofStory, texts } of inOrder) {
    for (const { index, name } of story.formerly) {
      const use: NameUse = { story, draft, name, file: "article.yaml", field: ["formerly", index] };
      for (const { language } of texts) take(slugs, `${language}/${name}`, use, "slug");
      if (ofStory && story.slugs.length > 0 && story.slugs.every((slug) => slug.name === name)) {
        report(use, `${quote(name)} is the story's current slug`, "remove it");
      }
    }
  }
  return [...problems.values()];
}

interface NameUse {
  readonly story: UniqueNames;
  /** Whether only drafts use the name. */
  readonly draft: boolean;
  readonly file: string;
  readonly name: string;
  readonly field: readonly [name: string] | readonly [name: string, index: number];
}

/**
 * Returns the line and column of a name that a story claims. The file is read again for this: the places of most names
 * are never needed.
 * @param field that contains the name; a slug may come from the folder's name instead
 */
function positionOf(folder: Folder | undefined, file: string, field: readonly (string | number)[]): Position {
  const top = { line: 1, column: 1 };
  if (!folder) return top;
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return top;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // If there is no spelling, the place is that of the mapping without the field.
  return spelling === undefined ? top : yaml.source.position(offset);
}

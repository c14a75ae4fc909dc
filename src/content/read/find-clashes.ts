import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { ContentSource } from "../source/content-source.ts";
import { storyPath } from "../source/content-source.ts";
import type { Claims } from "./claim.ts";
import { positionOf } from "./claim-place.ts";

/**
 * Ids, and page addresses in a language, that two stories take. An old slug counts in every language the story has, but may be
 * its present one in some of them: not every language is renamed at once. So no redirect leads to a redirect.
 */
export function findClashes(content: ContentSource, stories: readonly Claims[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const ids = new Map<string, Claim>();
  const slugs = new Map<string, Claim>();
  const placeOf = ({ story, file, field }: Claim) => {
    const path = storyPath(story.folder);
    return { path: `${content.name}/${path}/${file}`, ...positionOf(content.folder(path), file, field) };
  };
  const tell = (claim: Claim, what: string, instead: string) => {
    const [name, index] = claim.field;
    const field = index === undefined ? name : `${name}[${index}]`;
    // One clash of an old slug is met in each language: told once.
    const key = `${claim.story.folder}/${claim.file} ${field}`;
    if (problems.has(key)) return;
    problems.set(key, { ...placeOf(claim), field, what, instead, ...(claim.story.draft && { notice: true }) });
  };
  const take = (owners: Map<string, Claim>, key: string, claim: Claim, what: string) => {
    const before = owners.get(key);
    if (!before) {
      owners.set(key, claim);
    } else if (before.story !== claim.story) {
      const { path, line, column } = placeOf(before);
      tell(claim, `${quote(claim.name)} is the ${what} of ${path}:${line}:${column} too`, "change one of the two");
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
      const claim: Claim = { story, name, file: "article.yaml", field: ["formerly", index] };
      for (const { language } of story.slugs) take(slugs, `${language}/${name}`, claim, "slug");
      if (story.slugs.length > 0 && story.slugs.every((slug) => slug.name === name)) {
        tell(claim, `${quote(name)} is the slug that the story has now`, "remove it");
      }
    }
  }
  return [...problems.values()];
}

interface Claim {
  readonly story: Claims;
  readonly file: string;
  readonly name: string;
  readonly field: readonly [name: string] | readonly [name: string, index: number];
}

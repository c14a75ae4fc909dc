import type { Problem } from "../problem.ts";
import { quote } from "../schema/quote.ts";
import type { Claim, Claims } from "./claim.ts";

/**
 * Ids, and page addresses in a language, that two stories take. An old slug counts in every language the story has, but may be
 * its present one in some of them: not every language is renamed at once. So no redirect leads to a redirect.
 * @param articles path of the stories' folders, as problems name it
 */
export function findClashes(articles: string, stories: readonly Claims[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const ids = new Map<string, Owner>();
  const slugs = new Map<string, Owner>();
  const pathOf = ({ story, file }: Owner) => `${articles}/${story.folder}/${file}`;
  const tell = (owner: Owner, what: string, instead: string) => {
    const { claim, field } = owner;
    const problem = { path: pathOf(owner), line: claim.line, column: claim.column, field, what, instead };
    // One clash of an old slug is met in each language: told once.
    const key = `${problem.path} ${field}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  const take = (owners: Map<string, Owner>, key: string, owner: Owner, what: string) => {
    const before = owners.get(key);
    if (!before) {
      owners.set(key, owner);
    } else if (before.story !== owner.story) {
      const place = `${pathOf(before)}:${before.claim.line}:${before.claim.column}`;
      tell(owner, `${quote(owner.claim.name)} is the ${what} of ${place} too`, "change one of the two");
    }
  };
  for (const story of stories) {
    const { id } = story;
    if (id) take(ids, id.name, { story, claim: id, file: "article.yaml", field: "id" }, "id");
    for (const claim of story.slugs) {
      const owner = { story, claim, file: `${claim.language}.md`, field: "slug" };
      take(slugs, `${claim.language}/${claim.name}`, owner, "slug");
    }
  }
  for (const story of stories) {
    for (const claim of story.formerly) {
      const owner = { story, claim, file: "article.yaml", field: `formerly[${claim.index}]` };
      for (const { language } of story.slugs) take(slugs, `${language}/${claim.name}`, owner, "slug");
      if (story.slugs.length > 0 && story.slugs.every(({ name }) => name === claim.name)) {
        tell(owner, `${quote(claim.name)} is the slug that the story has now`, "remove it");
      }
    }
  }
  return [...problems.values()];
}

interface Owner {
  readonly story: Claims;
  readonly claim: Claim;
  /** In the story's folder. */
  readonly file: string;
  readonly field: string;
}

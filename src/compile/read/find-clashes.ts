import type { Problem } from "../problem.ts";
import { quote } from "../schema/quote.ts";
import type { Claim } from "./claim.ts";
import type { StoryReading } from "./read-story.ts";

/**
 * Ids, and page addresses in a language, that two stories take. An old slug counts in every language the story has, but may be
 * its present one in some of them: not every language is renamed at once. So no redirect leads to a redirect.
 */
export function findClashes(stories: readonly StoryReading[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const ids = new Map<string, Owner>();
  const slugs = new Map<string, Owner>();
  const take = (owners: Map<string, Owner>, key: string, owner: Owner, what: string) => {
    const before = owners.get(key);
    if (!before) owners.set(key, owner);
    else if (before.story !== owner.story) addTo(problems, clash(owner.claim, before.claim, what));
  };
  for (const story of stories) {
    if (story.id) take(ids, story.id.name, { story, claim: story.id }, "id");
    for (const [language, claim] of story.slugs) take(slugs, `${language}/${claim.name}`, { story, claim }, "slug");
  }
  for (const story of stories) {
    for (const claim of story.formerly) {
      for (const language of story.slugs.keys()) take(slugs, `${language}/${claim.name}`, { story, claim }, "slug");
      const present = [...story.slugs.values()];
      if (present.length > 0 && present.every(({ name }) => name === claim.name)) addTo(problems, notFormer(claim));
    }
  }
  return [...problems.values()];
}

interface Owner {
  readonly story: StoryReading;
  readonly claim: Claim;
}

/** One clash of an old slug is met in each language: told once. */
function addTo(problems: Map<string, Problem>, problem: Problem) {
  const key = `${problem.path} ${problem.field}`;
  if (!problems.has(key)) problems.set(key, problem);
}

function clash(later: Claim, earlier: Claim, what: string): Problem {
  const { line, column } = earlier.source.position(earlier.offset);
  return at(
    later,
    `${quote(later.name)} is the ${what} of ${earlier.source.path}:${line}:${column} too`,
    "change one of the two",
  );
}

function notFormer(claim: Claim): Problem {
  return at(claim, `${quote(claim.name)} is the slug that the story has now`, "remove it");
}

function at({ source, offset, field }: Claim, what: string, instead: string): Problem {
  return { path: source.path, ...source.position(offset), field, what, instead };
}

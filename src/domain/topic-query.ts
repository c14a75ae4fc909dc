import { compare } from "./compare.ts";

/**
 * A combination of topics: each group must be met, by any of its tags, and none of `without`. Canonical: tags sorted, each once
 * a group, groups sorted, each once.
 */
export interface TopicQuery {
  readonly groups: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/** So that one address cannot ask for unbounded work, nor name more documents than anybody reads. */
export const mostTerms = 6;

/**
 * Reads `a+b` both, `a,b` either, `-c` without. A comma binds tighter than a plus: `a+b,c+-d` is a, and b or c, without d. What is
 * excluded is excluded from all of it, whichever sign precedes it. A space is a plus that some program has decoded.
 *
 * @returns the canonical query; undefined where there is no term, an empty one, or more than `mostTerms`
 */
export function parseTopicQuery(text: string): TopicQuery | undefined {
  const groups = text.split(/[+ ]/).map((group) => group.split(","));
  const terms = groups.flat();
  if (terms.length > mostTerms || terms.some((term) => term === "" || term === "-")) return undefined;
  return canonicalise({
    groups: groups.map((group) => group.filter((term) => !term.startsWith("-"))),
    without: terms.filter((term) => term.startsWith("-")).map((term) => term.slice(1)),
  });
}

/** The one way to write the query in a path. */
export function printTopicQuery({ groups, without }: TopicQuery): string {
  return [...groups.map((group) => group.join(",")), ...without.map((term) => `-${term}`)].join("+");
}

/** Every tag that the query names, once. */
export function termsOf({ groups, without }: TopicQuery): readonly string[] {
  return [...new Set([...groups.flat(), ...without])];
}

/** The query with each term as another, such as the tag of which it is an alias. */
export function replaceTerms({ groups, without }: TopicQuery, term: (slug: string) => string): TopicQuery {
  return canonicalise({ groups: groups.map((group) => group.map(term)), without: without.map(term) });
}

function canonicalise({ groups, without }: TopicQuery): TopicQuery {
  const sorted = new Map(
    groups.filter((group) => group.length > 0).map((group) => [sortUnique(group).join(","), sortUnique(group)]),
  );
  return {
    groups: [...sorted].sort(([one], [other]) => compare(one, other)).map(([, group]) => group),
    without: sortUnique(without),
  };
}

function sortUnique(slugs: readonly string[]): readonly string[] {
  return [...new Set(slugs)].sort();
}

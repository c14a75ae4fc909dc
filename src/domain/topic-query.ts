import { compare } from "./compare.ts";

/**
 * A combination of topics: articles that have at least one tag of each group and none of `without`. It is canonical: tags in a
 * group, and groups, are sorted and without duplicates.
 */
export interface TopicQuery {
  readonly groups: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/** A limit, so that a URL cannot cause unbounded work, and so that there are no more documents than anybody reads. */
export const mostTerms = 6;

/**
 * Parses `a+b` as both, `a,b` as either and `-c` as without. A comma binds tighter than a plus: `a+b,c+-d` is a, and b or c,
 * without d. An excluded term is excluded from the whole combination, whichever sign precedes it. A space stands for a plus that
 * some program has decoded.
 *
 * @returns the canonical query; undefined if there is no term, an empty one, or more than `mostTerms`
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

/** Prints the query as it is written in paths. */
export function printTopicQuery({ groups, without }: TopicQuery): string {
  return [...groups.map((group) => group.join(",")), ...without.map((term) => `-${term}`)].join("+");
}

/** Returns every tag that the query names, once. */
export function termsOf({ groups, without }: TopicQuery): readonly string[] {
  return [...new Set([...groups.flat(), ...without])];
}

/** Replaces each term of the query, such as an alias by its tag. */
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

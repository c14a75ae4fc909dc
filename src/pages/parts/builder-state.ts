import type { Catalogue } from "../../domain/catalogue.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { parseTopicQuery, type TopicQuery } from "../../domain/topic-query.ts";
import { builderUrl } from "../../urls/urls.ts";

/**
 * The topics that are picked on the builder, as its query string gives them: `?all=a&all=b&any=c&any=d&not=e`. Slugs, not yet
 * checked.
 */
export interface BuilderState {
  readonly all: readonly string[];
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** The ways to pick a topic, which are the names of the form's fields. */
export const pickings = ["all", "any", "not"] as const satisfies readonly (keyof BuilderState)[];

/** More than anybody picks, and few enough for any page. */
const mostPicked = 20;

/** @param valuesOf returns the decoded values of a field of the query string */
export function readBuilderState(valuesOf: (field: string) => readonly string[] | undefined): BuilderState {
  const picked = (field: string) => (valuesOf(field) ?? []).slice(0, mostPicked);
  return { all: picked("all"), any: picked("any"), not: picked("not") };
}

export interface Picked {
  /** Undefined if nothing is picked, or more than one query may name. */
  readonly query: TopicQuery | undefined;
  /** Requested slugs that are not topics. */
  readonly unknown: readonly string[];
  readonly tooMany: boolean;
}

export function resolvePicked({ tags }: Catalogue, { all, any, not }: BuilderState): Picked {
  const known = (slugs: readonly string[]) => [...new Set(slugs)].filter((slug) => tags.has(slug));
  const groups = [...known(all), ...(known(any).length > 0 ? [known(any).join(",")] : [])];
  const text = [...groups, ...known(not).map((slug) => `-${slug}`)].join("+");
  const query = parseTopicQuery(text);
  return {
    query,
    unknown: [...new Set([...all, ...any, ...not].filter((slug) => !tags.has(slug)))],
    tooMany: text !== "" && query === undefined,
  };
}

/** Returns the builder's URL in a language, with these topics picked. */
export function builderStateUrl(site: Site, language: LanguageTag, state: BuilderState): string {
  const search = new URLSearchParams(
    pickings.flatMap((picking) => state[picking].map((slug): [string, string] => [picking, slug])),
  ).toString();
  return `${builderUrl(site, language)}${search && `?${search}`}`;
}

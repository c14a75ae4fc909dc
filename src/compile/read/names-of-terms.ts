import { isMapping } from "../schema/mapping.ts";

/**
 * What the terms of a vocabulary file, checked or not, are called, by slug: one name, or one in each language. Without those that
 * are retired.
 */
export function namesOfTerms(vocabulary: unknown): ReadonlyMap<string, readonly string[]> {
  if (!isMapping(vocabulary)) return new Map();
  return new Map(
    Object.entries(vocabulary).flatMap(([slug, term]) =>
      isMapping(term) && term.retired !== true ? [[slug, textsOf(term.name)] as const] : [],
    ),
  );
}

function textsOf(name: unknown): readonly string[] {
  const each = isMapping(name) ? Object.values(name) : [name];
  return each.filter((text) => typeof text === "string");
}

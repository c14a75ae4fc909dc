import { isMapping } from "../schema/mapping.ts";

/** The slugs of a vocabulary file, checked or not, that are marked as retired: no story may name them any more. */
export function retiredSlugs(vocabulary: unknown): ReadonlySet<string> {
  if (!isMapping(vocabulary)) return new Set();
  return new Set(
    Object.entries(vocabulary)
      .filter(([, term]) => isMapping(term) && term.retired === true)
      .map(([slug]) => slug),
  );
}

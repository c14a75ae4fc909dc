import { findByName } from "../../domain/find-name.ts";
import type { Localised } from "../../domain/language.ts";

interface Term {
  readonly slug: string;
  readonly name: Localised;
  readonly retired: boolean;
}

/** The tag or author that goes by a name in any language. */
export function findTerm<Its extends Term>(terms: Iterable<Its>, name: string): Its | undefined {
  const named = [...terms].filter(({ retired }) => !retired);
  return findByName(
    named.map((term) => [term, Object.values(term.name)] as const),
    name,
  );
}

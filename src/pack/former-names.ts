import type { FormerName } from "../domain/catalogue.ts";
import type { Tag } from "../domain/tag.ts";

/** What tags and authors alike say of their own past. */
type Term = Pick<Tag, "slug" | "aliases" | "retired">;

/** The terms that are in use, by slug. */
export function inUse<Each extends Term>(terms: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(terms.filter(({ retired }) => !retired).map((term) => [term.slug, term]));
}

/** What became of the names that are not: of aliases, and of what is retired with its aliases. */
export function formerNames(terms: readonly Term[]): ReadonlyMap<string, FormerName> {
  return new Map(
    terms.flatMap(({ slug, aliases, retired }) =>
      [...(retired ? [slug] : []), ...aliases].map((name): [string, FormerName] => [
        name,
        retired ? { kind: "retired" } : { kind: "renamed", slug },
      ]),
    ),
  );
}

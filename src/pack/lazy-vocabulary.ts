import type { Catalogue, FormerName } from "../domain/catalogue.ts";
import type { Selection } from "../domain/lists.ts";
import { listKinds } from "../domain/lists.ts";
import { once } from "../domain/once.ts";
import { type Author, type Tag, type Term, termsInUse, type Vocabulary } from "../domain/vocabulary.ts";

export interface LazyVocabulary extends Pick<Catalogue, "tags" | "authors" | "former"> {
  /** Index among all terms of the list's kind, those included that are retired, and 0 where it has none; -1 for a name that is not in use. */
  index(selection: Selection): number;
}

/**
 * Topics and authors, read when one is first asked for: a feed of a whole language does without them.
 * @param read gives what compile has packed under the name
 */
export function lazyVocabulary(read: (name: keyof Vocabulary) => unknown): LazyVocabulary {
  const all = {
    tags: once(() => read("tags") as readonly Tag[]),
    authors: once(() => read("authors") as readonly Author[]),
  };
  const used = {
    tags: new LazyMap(() => termsInUse(all.tags())),
    authors: new LazyMap(() => termsInUse(all.authors())),
  };
  const former = {
    tags: new LazyMap(() => formerNames(all.tags())),
    authors: new LazyMap(() => formerNames(all.authors())),
  };
  return {
    ...used,
    former(kind, name) {
      const { terms } = listKinds[kind];
      return terms && former[terms.in].get(name);
    },
    index({ kind, slug }) {
      const { terms } = listKinds[kind];
      if (!terms) return 0;
      const term = used[terms.in].get(slug);
      const every: readonly Term[] = all[terms.in]();
      return term ? every.indexOf(term) : -1;
    },
  };
}

/** What became of the names that are not: of aliases, and of what is retired with its aliases. */
function formerNames(terms: readonly Term[]): ReadonlyMap<string, FormerName> {
  return new Map(
    terms.flatMap(({ slug, aliases, retired }) =>
      [...(retired ? [slug] : []), ...aliases].map((name): [string, FormerName] => [
        name,
        retired ? { kind: "retired" } : { kind: "renamed", slug },
      ]),
    ),
  );
}

/** A map that is made when it is first asked for something. */
export class LazyMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #make: () => ReadonlyMap<Key, Value>;
  #made: ReadonlyMap<Key, Value> | undefined;

  constructor(make: () => ReadonlyMap<Key, Value>) {
    this.#make = make;
  }

  get #map(): ReadonlyMap<Key, Value> {
    this.#made ??= this.#make();
    return this.#made;
  }

  get size(): number {
    return this.#map.size;
  }

  get(key: Key): Value | undefined {
    return this.#map.get(key);
  }

  has(key: Key): boolean {
    return this.#map.has(key);
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.#map) each(value, key, this);
  }

  keys(): MapIterator<Key> {
    return this.#map.keys();
  }

  values(): MapIterator<Value> {
    return this.#map.values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#map.entries();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.#map[Symbol.iterator]();
  }
}

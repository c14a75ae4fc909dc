import type { Catalogue } from "../domain/catalogue.ts";
import type { Selection } from "../domain/lists.ts";
import { listKinds } from "../domain/lists.ts";
import { once } from "../domain/once.ts";
import { type Author, formerNames, type Tag, type Term, termsInUse, type Vocabulary } from "../domain/vocabulary.ts";

export interface LazyVocabulary extends Pick<Catalogue, "tags" | "authors" | "former"> {
  /**
   * Returns the index among all terms of the list's kind, retired ones included; 0 if the kind has no terms, undefined for a name
   * that is not in use.
   */
  index(selection: Selection): number | undefined;
}

/**
 * Topics and authors, parsed when one is first requested: the feed of a whole language does not need them.
 * @param read returns what compile has packed under the name
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
  const indices = {
    tags: new LazyMap(() => termIndices(all.tags())),
    authors: new LazyMap(() => termIndices(all.authors())),
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
      return terms ? indices[terms.in].get(slug) : 0;
    },
  };
}

/** Returns the index of each term in use among all terms. */
export function termIndices(terms: readonly Term[]): ReadonlyMap<string, number> {
  return new Map([...terms.entries()].flatMap(([index, { slug, retired }]) => (retired ? [] : [[slug, index]])));
}

/** A map that is built when it is first used. */
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

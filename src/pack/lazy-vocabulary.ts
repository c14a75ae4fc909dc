import type { Author } from "../domain/author.ts";
import type { Catalogue, ListKey } from "../domain/catalogue.ts";
import type { Tag } from "../domain/tag.ts";
import { formerNames, inUse } from "./former-names.ts";
import { LazyMap } from "./lazy-map.ts";
import { once } from "./once.ts";

export interface LazyVocabulary extends Pick<Catalogue, "tags" | "authors" | "former"> {
  /** Index among all topics or authors, those included that are retired; -1 for a name that is not in use. */
  index(term: ListKey): number;
}

/**
 * Topics and authors, read when one is first asked for: a feed of a whole language does without them, and hundreds of topics take
 * longer to read than all else that there is at start.
 * @param read gives what compile has packed under the name
 */
export function lazyVocabulary(read: (name: "tags" | "authors") => unknown): LazyVocabulary {
  const allTags = once(() => read("tags") as readonly Tag[]);
  const allAuthors = once(() => read("authors") as readonly Author[]);
  const tags = new LazyMap(() => inUse(allTags()));
  const authors = new LazyMap(() => inUse(allAuthors()));
  const former = {
    tag: new LazyMap(() => formerNames(allTags())),
    author: new LazyMap(() => formerNames(allAuthors())),
  };
  return {
    tags,
    authors,
    former: (by, name) => former[by].get(name),
    index: ({ by, slug }) =>
      by === "tag" ? indexOf(allTags(), tags.get(slug)) : indexOf(allAuthors(), authors.get(slug)),
  };
}

function indexOf<Item>(items: readonly Item[], item: Item | undefined): number {
  return item === undefined ? -1 : items.indexOf(item);
}

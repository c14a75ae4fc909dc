import type { Author } from "../domain/author.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { listKinds } from "../domain/lists.ts";
import { once } from "../domain/once.ts";
import type { Selection } from "../domain/selection.ts";
import type { Tag } from "../domain/tag.ts";
import type { Term, Vocabulary } from "../domain/vocabulary.ts";
import { formerNames, inUse } from "./former-names.ts";
import { LazyMap } from "./lazy-map.ts";

export interface LazyVocabulary extends Pick<Catalogue, "tags" | "authors" | "former"> {
  /** Index among all terms of the list's kind, those included that are retired, and 0 where it has none; -1 for a name that is not in use. */
  index(selection: Selection): number;
}

/**
 * Topics and authors, read when one is first asked for: a feed of a whole language does without them, and an isolate that starts has
 * little time.
 * @param read gives what compile has packed under the name
 */
export function lazyVocabulary(read: (name: keyof Vocabulary) => unknown): LazyVocabulary {
  const all = {
    tags: once(() => read("tags") as readonly Tag[]),
    authors: once(() => read("authors") as readonly Author[]),
  };
  const used = { tags: new LazyMap(() => inUse(all.tags())), authors: new LazyMap(() => inUse(all.authors())) };
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

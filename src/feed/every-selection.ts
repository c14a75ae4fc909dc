import type { Vocabulary } from "./entry.ts";
import { everything, type Selection } from "./selection.ts";

/** All that has a feed without being a combination: everything, then topics and authors in the order of the vocabulary. */
export function everySelection({ tags, authors }: Vocabulary): readonly Selection[] {
  return [
    everything,
    ...Array.from(tags.keys(), (slug): Selection => ({ kind: "tag", slug })),
    ...Array.from(authors.keys(), (slug): Selection => ({ kind: "author", slug })),
  ];
}

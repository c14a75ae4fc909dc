import { listKinds, listNames } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import { type Author, type Tag, termsInUse } from "../domain/vocabulary.ts";
import { digestEnvelope } from "../formats/document-envelope.ts";
import { formatsFor } from "../formats/formats.ts";
import { everyFeed } from "../urls/feed-ref.ts";
import { bytesOf } from "./columns.ts";
import { envelopeColumn, envelopeDigestsLength } from "./digests.ts";
import { listCount, listNumbers } from "./layout.ts";
import { termIndices } from "./lazy-vocabulary.ts";

/** Returns what `digestEnvelope` makes of every feed that is listed, by list number; zeros for retired terms. */
export function digestEnvelopes({
  site,
  ...terms
}: {
  readonly site: Site;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
}): Uint8Array {
  const newsroom = { site, tags: termsInUse(terms.tags), authors: termsInUse(terms.authors) };
  const counts = { tags: terms.tags.length, authors: terms.authors.length };
  const indices = { tags: termIndices(terms.tags), authors: termIndices(terms.authors) };
  const languages = new Map(site.languages.map(({ tag }, index) => [tag, index]));
  const numberOf = listNumbers(counts);
  const width = envelopeDigestsLength / Uint32Array.BYTES_PER_ELEMENT;
  const digests = new Uint32Array(site.languages.length * listCount(counts, listNames) * width);
  for (const ref of everyFeed(newsroom)) {
    const { kind, slug } = ref.selection;
    const vocabulary = listKinds[kind].terms?.in;
    const index = vocabulary ? required(indices[vocabulary].get(slug), "index of the term", slug) : 0;
    const language = required(languages.get(ref.language), "language", ref.language);
    const start = numberOf(language, kind, index) * width;
    for (const format of formatsFor(ref)) {
      digests.set(digestEnvelope(newsroom, ref, format), start + 2 * envelopeColumn(ref.variant, format));
    }
  }
  return bytesOf(digests);
}

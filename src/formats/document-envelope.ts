import { type Hash, hashText } from "../domain/hash.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import type { Envelope } from "../feed/envelope.ts";
import { envelopeOf, type FeedContents } from "../feed/envelope-of.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import type { Format } from "./format.ts";
import { formatsFor } from "./formats.ts";

/** The facts of an envelope that change with time. */
export type ChangingFacts = Omit<FeedContents, "others">;

/** Returns the envelope of the feed's document in this format. */
export function documentEnvelope(
  newsroom: Vocabulary & { readonly site: Site },
  ref: FeedRef,
  format: Format,
  facts: ChangingFacts,
): Envelope {
  const others = formatsFor(ref).filter(({ name }) => name !== format.name);
  return envelopeOf(newsroom.site, newsroom, ref, format, { ...facts, others });
}

/**
 * Digests everything in a document around its entries except what changes with time: whatever the site, the vocabulary or the
 * program makes of it. Two documents with the same digest and the same `ChangingFacts` have the same text around their entries.
 */
export function digestEnvelope(newsroom: Vocabulary & { readonly site: Site }, ref: FeedRef, format: Format): Hash {
  const printed = examples.flatMap((facts) => {
    const { prefix, suffix } = format.envelope(documentEnvelope(newsroom, ref, format, facts));
    return [prefix, suffix];
  });
  // No document contains U+0000.
  return hashText([format.separator, ...printed].join("\0"));
}

/** Together they contain everything that an envelope may print: a feed without entries or archive documents, and one with both. */
const examples: readonly ChangingFacts[] = [
  { updated: undefined, newestArchive: 0 },
  { updated: Date.UTC(2001, 1, 3, 16, 5, 6, 789), newestArchive: 12 },
];

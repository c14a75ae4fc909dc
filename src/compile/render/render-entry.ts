import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { at } from "../../domain/catalogue.ts";
import type { Entry } from "../../feed/entry.ts";
import { formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import type { EntryHtml } from "./entry-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

export function renderEntry(article: Article, entry: Entry, html: EntryHtml): RenderedEntry {
  const { summary, opening, body, closing } = html;
  const middles = { full: digestOf(opening, body, closing), summary: digestOf(summary) };
  const written = formats.map((format) => {
    if (format.body === "own") {
      const whole = format.entry(entry, { full: opening + body + closing, summary });
      const digests = { full: digestOf(whole.full), summary: digestOf(whole.summary) };
      return { parts: [whole.full, whole.summary] as const, digests };
    }
    const { before, after } = format.entry(entry);
    const around = digestOf(before, after);
    // Each part is digested once, and whatever changes one of two changes both together.
    const digests = { full: bothOf(middles.full, around), summary: bothOf(middles.summary, around) };
    return { parts: [before, after] as const, digests };
  });
  return {
    record: encodeRecord({
      card: Buffer.from(JSON.stringify(article)),
      summary: Buffer.from(summary),
      opening: Buffer.from(opening),
      body: Buffer.from(body),
      closing: Buffer.from(closing),
      formats: written.map(({ parts: [first, second] }) => [Buffer.from(first), Buffer.from(second)]),
    }),
    digests: digestsOf(written.map(({ digests }) => digests)),
  };
}

/** With U+0000 between, which no text holds: what stands before a body and what stands behind it are kept apart. */
function digestOf(...texts: readonly string[]): Uint8Array {
  return hash("sha256", texts.join("\0"), "buffer");
}

/** The first bytes of both, in one. */
function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.subarray(0, digestLength).map((byte, index) => byte ^ at(other, index));
}

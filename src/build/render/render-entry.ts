import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { at } from "../../domain/required.ts";
import type { Entry } from "../../feed/entry.ts";
import { formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/entries.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import type { EntryHtml } from "./entry-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

export function renderEntry(article: Article, entry: Entry, html: EntryHtml): RenderedEntry {
  const summary = Buffer.from(html.summary);
  const opening = Buffer.from(html.opening);
  const body = Buffer.from(html.body);
  const closing = Buffer.from(html.closing);
  const middles = { full: digestOf(opening, body, closing), summary: digestOf(summary) };
  const written = formats.map((format) => {
    if (format.body === "own") {
      const whole = format.entry(entry, { full: html.opening + html.body + html.closing, summary: html.summary });
      const parts = [Buffer.from(whole.full), Buffer.from(whole.summary)] as const;
      return { parts, digests: { full: digestOf(parts[0]), summary: digestOf(parts[1]) } };
    }
    const { prefix, suffix } = format.entry(entry);
    const parts = [Buffer.from(prefix), Buffer.from(suffix)] as const;
    const around = digestOf(...parts);
    // Each part is digested once, and whatever changes one of two changes both together.
    return { parts, digests: { full: bothOf(middles.full, around), summary: bothOf(middles.summary, around) } };
  });
  return {
    record: encodeRecord({
      metadata: Buffer.from(JSON.stringify(article)),
      ...{ summary, opening, body, closing },
      formats: written.map(({ parts }) => parts),
    }),
    digests: digestsOf(written.map(({ digests }) => digests)),
  };
}

/** With a zero between, which no text holds: what stands before a body and what stands behind it are kept apart. */
function digestOf(...parts: readonly Uint8Array[]): Uint8Array {
  return hash("sha256", Buffer.concat(parts.flatMap((part) => [zero, part])), "buffer");
}

const zero = new Uint8Array(1);

/** The first bytes of both, in one. */
function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.subarray(0, digestLength).map((byte, index) => byte ^ at(other, index));
}

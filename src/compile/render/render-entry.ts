import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { at } from "../../domain/catalogue.ts";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat } from "../../feed/feed-format.ts";
import type { Formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import type { EntryHtml } from "./entry-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

export function renderEntry(formats: Formats, article: Article, entry: Entry, html: EntryHtml): RenderedEntry {
  const { summary, opening, body, closing } = html;
  const written = eachFormat((name) => formats[name].entry(entry));
  const middles = { full: digestOf(opening, body, closing), summary: digestOf(summary) };
  const arounds = eachFormat((name) => digestOf(written[name].before, written[name].after));
  return {
    record: encodeRecord({
      card: Buffer.from(JSON.stringify(article)),
      summary: Buffer.from(summary),
      opening: Buffer.from(opening),
      body: Buffer.from(body),
      closing: Buffer.from(closing),
      around: eachFormat((name) => ({
        before: Buffer.from(written[name].before),
        after: Buffer.from(written[name].after),
      })),
    }),
    // Six out of five: each part is digested once, and whatever changes one of two changes both together.
    digests: digestsOf((variant, name) => bothOf(middles[variant], arounds[name])),
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

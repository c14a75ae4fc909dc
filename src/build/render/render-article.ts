import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { membershipsOf } from "../../domain/lists.ts";
import { at } from "../../domain/required.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { type Entry, entryOf } from "../../feed/entry.ts";
import { formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/entries.ts";
import type { IndexedArticle } from "../../pack/indexed-story.ts";
import { encodeRecord } from "../../pack/record.ts";
import { type EntryHtml, type EntryText, printEntryHtml } from "./entry-html.ts";

export interface RenderedArticle {
  /** Without a place: the record is not in a shard yet. */
  readonly indexed: IndexedArticle;
  /** As `pack/record.ts` encodes it. */
  readonly record: Uint8Array;
}

/**
 * Renders an article, or the notice of its withdrawal, in every format.
 * @param written the article as it was before its withdrawal: it stays in its lists, so that their readers are notified; absent if it is not withdrawn
 */
export function renderArticle(
  { site, ...vocabulary }: Vocabulary & { readonly site: Site },
  article: Article,
  text: EntryText,
  written = article,
): RenderedArticle {
  const entry = entryOf(site, vocabulary, article);
  return renderEntry(article, entry, printEntryHtml(site, entry, text), written);
}

export function renderEntry(article: Article, entry: Entry, html: EntryHtml, written = article): RenderedArticle {
  const summary = Buffer.from(html.summary);
  const opening = Buffer.from(html.opening);
  const body = Buffer.from(html.body);
  const closing = Buffer.from(html.closing);
  const middles = { full: digestOf(opening, body, closing), summary: digestOf(summary) };
  const inFormats = formats.map((format) => {
    if (format.body === "own") {
      const whole = format.entry(entry, { full: html.opening + html.body + html.closing, summary: html.summary });
      const parts = [Buffer.from(whole.full), Buffer.from(whole.summary)] as const;
      return { parts, digests: { full: digestOf(parts[0]), summary: digestOf(parts[1]) } };
    }
    const { prefix, suffix } = format.entry(entry);
    const parts = [Buffer.from(prefix), Buffer.from(suffix)] as const;
    const around = digestOf(...parts);
    // Each part is digested once: combining two digests changes whenever either part changes.
    return { parts, digests: { full: bothOf(middles.full, around), summary: bothOf(middles.summary, around) } };
  });
  const record = encodeRecord({
    metadata: Buffer.from(JSON.stringify(article)),
    ...{ summary, opening, body, closing },
    formats: inFormats.map(({ parts }) => parts),
  });
  const { language, slug, published, expires, updated, revised = updated } = article;
  const digests = digestsOf(inFormats.map((each) => each.digests));
  return {
    indexed: {
      language,
      slug,
      lists: membershipsOf(written),
      published,
      ...(expires !== undefined && { expires }),
      updated,
      modified: Math.max(updated, revised),
      digests: Buffer.from(digests).toString("base64"),
      length: record.length,
    },
    record,
  };
}

/**
 * Digests parts with a zero byte before each, which no text contains: what is before a body and what is after it are
 * kept apart.
 */
function digestOf(...parts: readonly Uint8Array[]): Uint8Array {
  return hash("sha256", Buffer.concat(parts.flatMap((part) => [zero, part])), "buffer");
}

const zero = new Uint8Array(1);

/** Combines the first bytes of two digests into one. */
function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.subarray(0, digestLength).map((byte, index) => byte ^ at(other, index));
}

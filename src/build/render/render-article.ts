import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { membershipsOf } from "../../domain/lists.ts";
import { required } from "../../domain/required.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { type Entry, entryOf } from "../../feed/entry.ts";
import type { Format } from "../../formats/format.ts";
import { formats } from "../../formats/formats.ts";
import { digestLength } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-story.ts";
import { encodeRecord, type FormatParts } from "../../pack/record.ts";
import { type Variant, variants } from "../../urls/feed-ref.ts";
import { type EntryHtml, type EntryText, printEntryHtml } from "./entry-html.ts";
import { shiftFigures } from "./shift-figures.ts";

export interface RenderedArticle {
  /** Without a place: the record is not in a shard yet. */
  readonly indexed: IndexedArticle;
  /** As `pack/record.ts` encodes it. */
  readonly record: Uint8Array;
}

/**
 * Renders an article, or the notice of its withdrawal, in every format.
 * @param article its figures by their offsets in the text
 * @param written the article as it was before its withdrawal: it stays in its lists, so that their readers are notified; absent if it is not withdrawn
 */
export function renderArticle(
  { site, ...vocabulary }: Vocabulary & { readonly site: Site },
  article: Article,
  text: EntryText,
  written = article,
): RenderedArticle {
  const entry = entryOf(site, vocabulary, article);
  const html = printEntryHtml(site, article, entry, text);
  const { figures } = article;
  const placed = figures && { figures: shiftFigures(figures, { from: text.html, to: html.pageBody || html.body }) };
  return renderEntry({ ...article, ...placed }, entry, html, written);
}

export function renderEntry(article: Article, entry: Entry, html: EntryHtml, written = article): RenderedArticle {
  const summary = Buffer.from(html.summary);
  const opening = Buffer.from(html.opening);
  const body = Buffer.from(html.body);
  const closing = Buffer.from(html.closing);
  const inFormats = formats.map((format): FormatParts => {
    if (format.body === "own") {
      const whole = format.entry(entry, { full: html.opening + html.body + html.closing, summary: html.summary });
      return [Buffer.from(whole.full), Buffer.from(whole.summary)];
    }
    const { prefix, suffix } = format.entry(entry);
    return [Buffer.from(prefix), Buffer.from(suffix)];
  });
  const middles = { full: [opening, body, closing], summary: [summary] };
  // One for all formats: hardly any change concerns one of them alone.
  const digests = variants.map((variant) =>
    digestOf(
      ...middles[variant],
      ...formats.flatMap((format, index) =>
        shownParts(format, variant, required(inFormats[index], "parts in", format.name)),
      ),
    ),
  );
  const record = encodeRecord({
    metadata: Buffer.from(JSON.stringify(article)),
    ...{ summary, opening, body, closing, pageBody: Buffer.from(html.pageBody) },
    formats: inFormats,
  });
  const { language, slug, published, expires, updated, revised = updated } = article;
  return {
    indexed: {
      language,
      slug,
      lists: membershipsOf(written),
      published,
      ...(expires !== undefined && { expires }),
      updated,
      modified: Math.max(updated, revised),
      digests: Buffer.concat(digests).toString("base64"),
      length: record.length,
    },
    record,
  };
}

/** Returns the parts of an entry that a feed of the variant shows, besides those that all formats share. */
function shownParts(format: Format, variant: Variant, parts: FormatParts): readonly Uint8Array[] {
  return format.body === "own" ? [parts[variant === "full" ? 0 : 1]] : parts;
}

/**
 * Digests parts with a zero byte before each, which no text contains: what is before a body and what is after it are
 * kept apart.
 */
function digestOf(...parts: readonly Uint8Array[]): Uint8Array {
  const digest: Buffer = hash("sha256", Buffer.concat(parts.flatMap((part) => [zero, part])), "buffer");
  return digest.subarray(0, digestLength);
}

const zero = new Uint8Array(1);

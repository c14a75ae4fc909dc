import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat } from "../../feed/feed-format.ts";
import type { Formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import type { AroundBytes } from "../../pack/layout.ts";
import { encodeRecord } from "../../pack/record.ts";
import { escapeHtmlText } from "../html/escape-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

/** @param html the body, as `html/` prints it: right in every format as it is */
export function renderEntry(formats: Formats, article: Article, entry: Entry, html: string): RenderedEntry {
  const body = Buffer.from(html);
  const summary = Buffer.from(`<p>${escapeHtmlText(entry.summary)}</p>`);
  const texts = eachFormat((name) => formats[name].entry(entry));
  const around = eachFormat(
    (name): AroundBytes => ({ before: Buffer.from(texts[name].before), after: Buffer.from(texts[name].after) }),
  );
  const middles = { full: digestOf(body), summary: digestOf(summary) };
  // No text holds U+0000: what stands before the body and what stands behind it are kept apart.
  const arounds = eachFormat((name) => digestOf(`${texts[name].before}\0${texts[name].after}`));
  return {
    record: encodeRecord({ card: Buffer.from(JSON.stringify(article)), summary, body, around }),
    // Six out of five: each part is digested once, and whatever changes one of two changes both together.
    digests: digestsOf((variant, name) => middles[variant].map((byte, index) => byte ^ (arounds[name][index] ?? 0))),
  };
}

/** The first bytes of a SHA-256. */
function digestOf(bytes: Uint8Array | string): Uint8Array {
  return hash("sha256", bytes, "buffer").subarray(0, digestLength);
}

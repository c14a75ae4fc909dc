import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat } from "../../feed/feed-format.ts";
import type { Formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import { escapeHtmlText } from "../html/escape-html.ts";
import { encodedTexts } from "./encoded-texts.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

/** @param html the body, as `html/` prints it: right in every format as it is */
export function renderEntry(formats: Formats, article: Article, entry: Entry, html: string): RenderedEntry {
  const texts = eachFormat((name) => formats[name].entry(entry));
  const { rss, atom, json } = texts;
  const bytes = encodedTexts({
    card: JSON.stringify(article),
    summary: `<p>${escapeHtmlText(entry.summary)}</p>`,
    body: html,
    ...{ rssBefore: rss.before, rssAfter: rss.after, atomBefore: atom.before, atomAfter: atom.after },
    ...{ jsonBefore: json.before, jsonAfter: json.after },
  });
  const { card, summary, body } = bytes;
  const around = eachFormat((name) => ({ before: bytes[`${name}Before`], after: bytes[`${name}After`] }));
  const middles = { full: digestOf(body), summary: digestOf(summary) };
  // No text holds U+0000: what stands before the body and what stands behind it are kept apart.
  const arounds = eachFormat((name) => digestOf(`${texts[name].before}\0${texts[name].after}`));
  return {
    record: encodeRecord({ card, summary, body, around }),
    // Six out of five: each part is digested once, and whatever changes one of two changes both together.
    digests: digestsOf((variant, name) => middles[variant].map((byte, index) => byte ^ (arounds[name][index] ?? 0))),
  };
}

/** The first bytes of a SHA-256. */
function digestOf(bytes: Uint8Array | string): Uint8Array {
  return hash("sha256", bytes, "buffer").subarray(0, digestLength);
}

import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { at } from "../../domain/catalogue.ts";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat } from "../../feed/feed-format.ts";
import type { Formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import { encodedTexts } from "./encoded-texts.ts";
import type { EntryHtml } from "./entry-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

export function renderEntry(formats: Formats, article: Article, entry: Entry, html: EntryHtml): RenderedEntry {
  const rss = formats.rss.entry(entry);
  const atom = formats.atom.entry(entry);
  const json = formats.json.entry(entry);
  const bytes = encodedTexts({
    card: JSON.stringify(article),
    summary: html.summary,
    opening: html.opening,
    body: html.body,
    closing: html.closing,
    rssBefore: rss.before,
    rssAfter: rss.after,
    atomBefore: atom.before,
    atomAfter: atom.after,
    jsonBefore: json.before,
    jsonAfter: json.after,
  });
  const card = bytes("card");
  const summary = bytes("summary");
  const around = eachFormat((name) => ({ before: bytes(`${name}Before`), after: bytes(`${name}After`) }));
  const opening = bytes("opening");
  const body = bytes("body");
  const closing = bytes("closing");
  const middles = { full: digestOf(bytes("opening", "closing")), summary: digestOf(summary) };
  // With U+0000 between, which no text holds: what stands before the body and what stands behind it are kept apart.
  const arounds = eachFormat((name) => digestOf(bytes(`${name}Before`, `${name}After`)));
  return {
    record: encodeRecord({ card, summary, opening, body, closing, around }),
    // Six out of five: each part is digested once, and whatever changes one of two changes both together.
    digests: digestsOf((variant, name) => bothOf(middles[variant], arounds[name])),
  };
}

function digestOf(bytes: Uint8Array): Uint8Array {
  return hash("sha256", bytes, "buffer");
}

/** The first bytes of both, in one. */
function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.subarray(0, digestLength).map((byte, index) => byte ^ at(other, index));
}

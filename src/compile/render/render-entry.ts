import { hash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import { at } from "../../domain/catalogue.ts";
import type { Entry } from "../../feed/entry.ts";
import { formats } from "../../formats/formats.ts";
import { digestLength, digestsOf } from "../../pack/digests.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { encodeRecord } from "../../pack/record.ts";
import { encodedTexts } from "./encoded-texts.ts";
import type { EntryHtml } from "./entry-html.ts";

export interface RenderedEntry extends Pick<IndexedArticle, "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

export function renderEntry(article: Article, entry: Entry, html: EntryHtml): RenderedEntry {
  const { summary, opening, body, closing } = html;
  const both = { full: opening + body + closing, summary };
  const written = formats.map((format) => {
    if (format.body === "html") return format.entry(entry);
    const { full, summary } = format.entry(entry, both);
    return { before: full, after: summary };
  });
  const bytes = encodedTexts<string>({
    card: JSON.stringify(article),
    ...{ summary, opening, body, closing },
    ...Object.fromEntries(
      written.flatMap(({ before, after }, index) => [
        [`${index} before`, before],
        [`${index} after`, after],
      ]),
    ),
  });
  const middles = { full: digestOf(bytes("opening", "closing")), summary: digestOf(bytes("summary")) };
  const parts = formats.map((format, index) => {
    const first = bytes(`${index} before`);
    const second = bytes(`${index} after`);
    if (format.body === "own") return { first, second, full: digestOf(first), summary: digestOf(second) };
    // With U+0000 between, which no text holds: what stands before the body and what stands behind it are kept apart.
    const around = digestOf(bytes(`${index} before`, `${index} after`));
    // Each part is digested once, and whatever changes one of two changes both together.
    return { first, second, full: bothOf(middles.full, around), summary: bothOf(middles.summary, around) };
  });
  return {
    record: encodeRecord({
      card: bytes("card"),
      summary: bytes("summary"),
      opening: bytes("opening"),
      body: bytes("body"),
      closing: bytes("closing"),
      formats: parts.map(({ first, second }) => [first, second]),
    }),
    digests: digestsOf(parts),
  };
}

function digestOf(bytes: Uint8Array): Uint8Array {
  return hash("sha256", bytes, "buffer");
}

/** The first bytes of both, in one. */
function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.subarray(0, digestLength).map((byte, index) => byte ^ at(other, index));
}

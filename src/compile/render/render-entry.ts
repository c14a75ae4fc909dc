import { createHash } from "node:crypto";
import type { Article } from "../../domain/article.ts";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat } from "../../feed/feed-format.ts";
import type { Formats } from "../../formats/formats.ts";
import { digestsOf } from "../../pack/digests.ts";
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
  const around = eachFormat((name): AroundBytes => {
    const { before, after } = formats[name].entry(entry);
    return { before: Buffer.from(before), after: Buffer.from(after) };
  });
  // The body is the longest by far, and the same in all three formats: it is digested once.
  const digest = (middle: Buffer) => {
    const inner = createHash("sha256").update(middle).digest();
    return eachFormat((name) => {
      const { before, after } = around[name];
      // With its length, so that no byte can move from one part to the other unseen.
      const hash = createHash("sha256").update(`${before.length} `).update(before).update(inner).update(after);
      return hash.digest();
    });
  };
  const digests = { full: digest(body), summary: digest(summary) };
  return {
    record: encodeRecord({ card: Buffer.from(JSON.stringify(article)), summary, body, around }),
    digests: digestsOf((variant, name) => digests[variant][name]),
  };
}

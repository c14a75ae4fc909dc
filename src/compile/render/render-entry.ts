import { createHash } from "node:crypto";
import type { Entry } from "../../feed/entry.ts";
import { eachFormat, type FormatName } from "../../feed/feed-format.ts";
import type { Variant } from "../../feed/feed-ref.ts";
import type { Formats } from "../../formats/formats.ts";
import { type AroundBytes, digestLength } from "../../pack/layout.ts";
import { escapeHtmlText } from "../html/escape-html.ts";

export interface RenderedEntry {
  /** UTF-8: what is around the body in each format. */
  readonly around: Readonly<Record<FormatName, AroundBytes>>;
  /** UTF-8. */
  readonly body: Uint8Array;
  /** UTF-8: stands for the body in a feed of summaries, where a format wants one. */
  readonly summary: Uint8Array;
  /** Of all the entry's bytes in each variant and format. */
  readonly digests: Readonly<Record<Variant, Readonly<Record<FormatName, Uint8Array>>>>;
}

/** @param html the body, as `html/` prints it: right in every format as it is */
export function renderEntry(formats: Formats, entry: Entry, html: string): RenderedEntry {
  const body = Buffer.from(html);
  const around = eachFormat((name): AroundBytes => {
    const { before, after } = formats[name].entry(entry);
    return { before: Buffer.from(before), after: Buffer.from(after) };
  });
  const summary = Buffer.from(`<p>${escapeHtmlText(entry.summary)}</p>`);
  const digest = (middle: Uint8Array) =>
    eachFormat((name) => {
      const { before, after } = around[name];
      const hash = createHash("sha256").update(before).update(middle).update(after);
      return hash.digest().subarray(0, digestLength);
    });
  return { body, summary, around, digests: { full: digest(body), summary: digest(summary) } };
}

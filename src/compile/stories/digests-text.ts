import { eachFormat, formatNames } from "../../feed/feed-format.ts";
import { variants } from "../../feed/feed-ref.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import { digestLength } from "../../pack/layout.ts";

type Digests = IndexedArticle["digests"];

/** All digests of an article in one text: by variant and format, in base64. */
export function digestsToText(digests: Digests): string {
  const all = variants.flatMap((variant) => formatNames.map((format) => digests[variant][format]));
  return Buffer.concat(all).toString("base64");
}

export function textToDigests(text: string): Digests {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  const run = (index: number) => bytes.subarray(index * digestLength, (index + 1) * digestLength);
  const variant = (name: (typeof variants)[number]) =>
    eachFormat((format) => run(variants.indexOf(name) * formatNames.length + formatNames.indexOf(format)));
  return { full: variant("full"), summary: variant("summary") };
}

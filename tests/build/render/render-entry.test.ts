import { expect, test } from "vitest";
import type { EntryHtml } from "../../../src/build/render/entry-html.ts";
import { renderEntry } from "../../../src/build/render/render-article.ts";
import { entryOf } from "../../../src/feed/entry.ts";
import { entryColumn, entryDigestsLength } from "../../../src/pack/digests.ts";
import { type Variant, variants } from "../../../src/urls/feed-ref.ts";
import { site, vocabulary } from "../../support/site.ts";
import { story } from "../../support/story.ts";

const html: EntryHtml = { summary: "<p>s</p>", opening: "<p>a</p> ", body: "<p>b</p>", closing: "", pageBody: "" };

/** Returns the digest of each variant. */
function digestsOf(facts: Partial<EntryHtml> = {}): Readonly<Record<Variant, string>> {
  const [draft] = story("one", {});
  if (!draft) throw new Error("A story has a language");
  const entry = entryOf(site, vocabulary, draft.article);
  const { indexed } = renderEntry(draft.article, entry, { ...html, ...facts });
  const digests = Uint8Array.from(Buffer.from(indexed.digests, "base64"));
  expect(digests).toHaveLength(entryDigestsLength);
  const of = (variant: Variant) => String(digests.subarray(8 * entryColumn(variant), 8 * entryColumn(variant) + 8));
  return { full: of("full"), summary: of("summary") };
}

test("there is a digest for full text and one for the summary", () => {
  expect(variants).toEqual(["full", "summary"]);
  expect(digestsOf().full).not.toBe(digestsOf().summary);
});

test.each<[string, Partial<EntryHtml>]>([
  ["the part before the body", { opening: "<p>other</p> " }],
  ["the body", { body: "<p>other</p>" }],
  ["the part after the body", { closing: "</div>" }],
  ["where the body begins", { opening: "", body: "<p>a</p> <p>b</p>" }],
])("%s is in the digest of full text, and not in that of the summary", (_, facts) => {
  expect(digestsOf(facts).full).not.toBe(digestsOf().full);
  expect(digestsOf(facts).summary).toBe(digestsOf().summary);
});

test("the summary is only in its own digest", () => {
  expect(digestsOf({ summary: "<p>other</p>" }).summary).not.toBe(digestsOf().summary);
  expect(digestsOf({ summary: "<p>other</p>" }).full).toBe(digestsOf().full);
});

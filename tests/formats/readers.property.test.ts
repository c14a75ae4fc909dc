import { parseFeed } from "@rowanmanning/feed-parser";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import { anyTexts, entryWith, envelopeWith, type Texts } from "./any-feed.ts";
import { fullEntry } from "./models.ts";

/** Texts of one line, like the titles and names that compile passes on: feed readers trim and fold white space as they like. */
const anyLines = anyTexts.map(
  (texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text.replace(/\s+/gu, " ").trim()]),
    ) as unknown as Texts,
);

function written(format: "rss" | "atom" | "json", texts: Texts): string {
  return documentOf(format, envelopeWith(texts), [{ entry: entryWith(texts), body: fullEntry.body }]);
}

const runs = { numRuns: 25 };

/** Parsers of feeds, compared in the fields that they return. */
describe("whatever is typed", () => {
  test("feedsmith reads it from RSS", () => {
    fc.assert(
      fc.property(anyLines, (texts) => {
        expect(parseRssFeed(written("rss", texts))).toMatchObject({
          title: texts.siteTitle,
          description: texts.description,
          copyright: texts.copyright,
          items: [
            {
              title: texts.title,
              guid: { value: fullEntry.entry.id, isPermaLink: false },
              categories: [{ name: texts.tag }, { name: texts.tag }],
              dc: { creators: [texts.author, texts.author] },
              content: { encoded: fullEntry.body },
            },
          ],
        });
      }),
      runs,
    );
  });

  test("feedsmith reads it from Atom", () => {
    fc.assert(
      fc.property(anyLines, (texts) => {
        expect(parseAtomFeed(written("atom", texts))).toMatchObject({
          title: { value: texts.siteTitle },
          rights: { value: texts.copyright },
          entries: [
            {
              title: { value: texts.title, type: "text" },
              summary: { value: texts.lead },
              authors: [{ name: texts.author }, { name: texts.author }],
              categories: [{ label: texts.tag }, { label: texts.tag }],
            },
          ],
        });
      }),
      runs,
    );
  });

  test("feedsmith reads it from JSON", () => {
    fc.assert(
      fc.property(anyLines, (texts) => {
        expect(parseJsonFeed(written("json", texts))).toMatchObject({
          title: texts.siteTitle,
          items: [{ title: texts.title, summary: texts.lead, tags: [texts.tag, texts.tag] }],
        });
      }),
      runs,
    );
  });

  test("rss-parser reads it from RSS and Atom", async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (texts) => {
        for (const format of ["rss", "atom"] as const) {
          const feed = await new RssParser().parseString(written(format, texts));

          expect(feed.title).toBe(texts.siteTitle);
          expect(feed.items[0]?.title).toBe(texts.title);
        }
      }),
      runs,
    );
  });

  test("@rowanmanning/feed-parser reads it from RSS and Atom", () => {
    fc.assert(
      fc.property(anyLines, (texts) => {
        for (const format of ["rss", "atom"] as const) {
          const feed = parseFeed(written(format, texts));

          expect(feed.title).toBe(texts.siteTitle);
          expect(feed.items[0]?.title).toBe(texts.title);
        }
      }),
      runs,
    );
  });
});

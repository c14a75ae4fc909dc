import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/feed/history.ts";
import { type FeedRef, subscription } from "../../src/urls/feed-ref.ts";
import { feedId } from "../../src/urls/permanent-ids.ts";
import { site } from "../support/site.ts";

const current: FeedRef = subscription("uk", { kind: "tag", slug: "ukraine" });
const folder = "https://news.example/uk/tags/ukraine";

describe("historyOf", () => {
  test("tells a feed without archives that it holds everything", () => {
    expect(historyOf(site, current, 0)).toEqual({ kind: "complete" });
  });

  test("leads from the current document to the newest archive document, which has the highest number", () => {
    expect(historyOf(site, current, 3)).toEqual({
      kind: "current",
      previous: {
        rss: `${folder}/archive/3/rss.xml`,
        atom: `${folder}/archive/3/atom.xml`,
        json: `${folder}/archive/3/feed.json`,
      },
    });
  });

  test("leads from the current document to the only archive document", () => {
    expect(historyOf(site, current, 1)).toMatchObject({
      kind: "current",
      previous: { rss: `${folder}/archive/1/rss.xml` },
    });
  });

  test("leads from the second archive document to the first", () => {
    expect(historyOf(site, { ...current, archive: 2 }, 2)).toMatchObject({
      previous: { rss: `${folder}/archive/1/rss.xml` },
    });
  });

  test("leads from an archive document to both neighbours and to the current document", () => {
    expect(historyOf(site, { ...current, archive: 2 }, 3)).toMatchObject({
      kind: "archive",
      current: { rss: `${folder}/rss.xml` },
      previous: { rss: `${folder}/archive/1/rss.xml` },
      next: { rss: `${folder}/archive/3/rss.xml` },
    });
  });

  test("leads nowhere before the first archive document", () => {
    expect(historyOf(site, { ...current, archive: 1 }, 3)).not.toHaveProperty("previous");
  });

  test("does not change for the newest archive document when the next one begins", () => {
    const newest = { ...current, archive: 3 };

    expect(historyOf(site, newest, 4)).toEqual(historyOf(site, newest, 3));
  });

  test("keeps a feed's id in all of its archive documents", () => {
    expect(feedId(site, { ...current, archive: 2 })).toBe(feedId(site, current));
  });
});

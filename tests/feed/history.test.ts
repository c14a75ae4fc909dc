import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/feed/envelope-of.ts";
import { type FeedRef, refPath, subscription } from "../../src/urls/feed-ref.ts";
import { feedId } from "../../src/urls/urls.ts";
import { site } from "../support/site.ts";

const current: FeedRef = subscription("uk", { kind: "tag", slug: "ukraine" });
const format = { name: "x", file: "x.txt", type: "text/x" };
const folder = "https://news.example/uk/tags/ukraine";

describe("historyOf", () => {
  test("marks a feed without archive documents as complete", () => {
    expect(historyOf(site, current, format, 0)).toEqual({ kind: "complete" });
  });

  test("links from the current document to the newest archive document, which has the highest number", () => {
    expect(historyOf(site, current, format, 3)).toEqual({
      kind: "current",
      previous: `${folder}/archive/3/x.txt`,
    });
  });

  test("links from the current document to the only archive document", () => {
    expect(historyOf(site, current, format, 1)).toMatchObject({
      kind: "current",
      previous: `${folder}/archive/1/x.txt`,
    });
  });

  test("links from the second archive document to the first", () => {
    expect(historyOf(site, { ...current, archive: 2 }, format, 2)).toMatchObject({
      previous: `${folder}/archive/1/x.txt`,
    });
  });

  test("links from an archive document to both neighbours and to the current document", () => {
    expect(historyOf(site, { ...current, archive: 2 }, format, 3)).toMatchObject({
      kind: "archive",
      current: `${folder}/x.txt`,
      previous: `${folder}/archive/1/x.txt`,
      next: `${folder}/archive/3/x.txt`,
    });
  });

  test("has no link before the first archive document", () => {
    expect(historyOf(site, { ...current, archive: 1 }, format, 3)).not.toHaveProperty("previous");
  });

  test("does not change for the newest archive document when the next one begins", () => {
    const newest = { ...current, archive: 3 };

    expect(historyOf(site, newest, format, 4)).toEqual(historyOf(site, newest, format, 3));
  });

  test("is undefined for a format without archive documents if the feed has more entries than the document", () => {
    const recent = { ...format, isFor: ({ archive }: Pick<FeedRef, "archive">) => archive === undefined };

    expect(historyOf(site, current, recent, 3)).toBeUndefined();
    expect(historyOf(site, current, recent, 0)).toEqual({ kind: "complete" });
  });

  test("keeps a feed's id in all of its archive documents", () => {
    const brought = { ...site, feedIds: { [refPath(current)]: "urn:brought:along" } };

    expect(feedId(site, { ...current, archive: 2 })).toBe(feedId(site, current));
    expect(feedId(brought, { ...current, archive: 2 })).toBe("urn:brought:along");
    expect(feedId(brought, { ...current, variant: "summary" })).toBe(feedId(site, { ...current, variant: "summary" }));
  });
});

import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/article.ts";
import type { IndexedArticle } from "../../src/pack/indexed-story.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { instant } from "../support/instant.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const published = "2026-01-03T10:00:00Z";
const content = packableOf([
  story("newer", { published: "2026-01-05T10:00:00Z" }),
  story("older", { published, updated: "2026-01-04T10:00:00Z" }),
  story("oldest", { published: "2026-01-01T10:00:00Z", revised: "2026-03-01T10:00:00Z" }),
]);

/** The catalogue in which articles were released at these moments, by slug and language. */
function catalogueWith(moments: Readonly<Record<string, string>>) {
  const releasedAt = (_: unknown, { slug, language }: IndexedArticle): Instant | undefined => {
    const moment = moments[`${slug} ${language}`];
    return moment === undefined ? undefined : instant(moment);
  };
  return unpack(bytesOf({ ...content, releasedAt })).catalogue;
}

describe("a back-dated article in a catalogue", () => {
  const moments = { "oldest uk": "2026-02-01T10:00:00Z", "older en": "2026-02-02T10:00:00Z" };
  const { find, times } = catalogueWith(moments);
  const [older = -1, oldest = -1] = [find("en", "older"), find("uk", "oldest")];

  test("is listed with the moment at which it was released, in ascending order, and no other article is", () => {
    expect([...times.late.numbers]).toEqual([older, oldest]);
    expect([...times.late.released]).toEqual(Object.values(moments).map(instant).reverse());
  });

  test("changed when it was released, unless it has changed since, and keeps its date", () => {
    expect(times.published[older]).toBe(instant(published));
    expect([times.updated[older], times.modified[older]]).toEqual([
      instant("2026-02-02T10:00:00Z"),
      instant("2026-02-02T10:00:00Z"),
    ]);
    expect([times.updated[oldest], times.modified[oldest]]).toEqual([
      instant("2026-02-01T10:00:00Z"),
      instant("2026-03-01T10:00:00Z"),
    ]);
    expect(times.updated[find("uk", "older") ?? -1]).toBe(instant("2026-01-04T10:00:00Z"));
  });
});

test("a moment that is not after the date of the article makes no difference", () => {
  const same = catalogueWith({ "older uk": published, "older en": "2025-12-01T10:00:00Z" });

  expect([...same.times.late.numbers]).toEqual([]);
  expect(same.times).toEqual(catalogueWith({}).times);
});

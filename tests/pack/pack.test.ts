import { describe, expect, test } from "vitest";
import { formatNames } from "../../src/feed/feed-format.ts";
import { variants } from "../../src/feed/feed-ref.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { authors, site, tags } from "../support/site.ts";
import { story } from "../support/story.ts";

const stories = [
  story("old", {
    published: "2026-01-01T10:00:00Z",
    tags: ["ukraine", "peace-talks"],
    revised: "2026-01-09T10:00:00Z",
  }),
  story("new", { published: "2026-01-03T10:00:00Z", section: "service", authors: ["newsroom", "anton-korzh"] }),
  story("middle", { published: "2026-01-02T10:00:00Z", languages: ["uk", "en"], expires: "2026-02-02T10:00:00Z" }),
];
const packable = packableOf(stories);
const { catalogue, entries, fingerprints, assets } = unpack(bytesOf(packable));

function titles(numbers: Iterable<number>): readonly string[] {
  return [...numbers].map((number) => catalogue.article(number).title);
}

describe("a packed newsroom, unpacked", () => {
  test("is the same site with the same vocabulary", () => {
    expect(catalogue.site).toEqual(site);
    expect([...catalogue.tags.values()]).toEqual(tags);
    expect([...catalogue.authors.values()]).toEqual(authors);
    expect(fingerprints).toEqual(packable.fingerprints);
    expect(assets).toEqual(packable.assets);
  });

  test("lists a language from the newest", () => {
    expect(titles(catalogue.list("uk"))).toEqual(["Story new (uk)", "Story middle (uk)", "Story old (uk)"]);
    expect(titles(catalogue.list("ru"))).toEqual(["Story new (ru)", "Story old (ru)"]);
  });

  test("lists what has a tag and what an author wrote", () => {
    expect(titles(catalogue.list("en", { by: "tag", slug: "ukraine" }))).toEqual([
      "Story middle (en)",
      "Story old (en)",
    ]);
    expect(titles(catalogue.list("en", { by: "author", slug: "newsroom" }))).toEqual(["Story new (en)"]);
  });

  test.each(["webinars", "nothing", "constructor", "__proto__"])("lists nothing under %s", (slug) => {
    expect(titles(catalogue.list("uk", { by: "tag", slug }))).toEqual([]);
    expect(titles(catalogue.list(slug))).toEqual([]);
  });

  test("keeps every moment of every article", () => {
    const [number = -1] = catalogue.list("en", { by: "tag", slug: "peace-talks" });
    const { times } = catalogue;

    expect(times.published[number]).toBe(Date.parse("2026-01-01T10:00:00Z"));
    expect(times.updated[number]).toBe(Date.parse("2026-01-01T10:00:00Z"));
    expect(times.modified[number]).toBe(Date.parse("2026-01-09T10:00:00Z"));
    expect(times.expires[number]).toBe(Number.POSITIVE_INFINITY);
    expect(times.expires[catalogue.find("uk", "middle") ?? -1]).toBe(Date.parse("2026-02-02T10:00:00Z"));
  });

  test("has every article with its own bytes", () => {
    for (const { article, around, body, summary, digests } of packable.articles) {
      const number = catalogue.find(article.language, article.slug) ?? -1;

      expect(catalogue.article(number)).toEqual(article);
      expect(text(entries.body(number))).toBe(text(body));
      expect(text(entries.summary(number))).toBe(text(summary));
      for (const format of formatNames) {
        expect(text(entries.before(number, format))).toBe(text(around[format].before));
        expect(text(entries.after(number, format))).toBe(text(around[format].after));
        for (const variant of variants) {
          expect([...entries.digest(number, format, variant)]).toEqual([...digests[variant][format]]);
        }
      }
    }
  });

  test("may be empty", () => {
    const empty = unpack(bytesOf(packableOf([]))).catalogue;

    expect([...empty.list("uk")]).toEqual([]);
    expect(empty.find("uk", "old")).toBeUndefined();
    expect(empty.times.published).toHaveLength(0);
  });

  test("has no article beyond its last", () => {
    expect(() => catalogue.article(8)).toThrow(RangeError);
    expect(() => entries.body(-1)).toThrow(RangeError);
  });

  test("is refused where another version has packed it", () => {
    const bytes = bytesOf(packable);
    new Uint8Array(bytes)[7] = 1;

    expect(() => unpack(bytes)).toThrow("not of this version");
    expect(() => unpack(new ArrayBuffer(0))).toThrow("not of this version");
    expect(() => unpack(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff, 0xff, 0, 0).buffer)).toThrow();
  });
});

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

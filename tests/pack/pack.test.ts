import { describe, expect, test } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { entryOf } from "../../src/feed/entry.ts";
import { digestEnvelope } from "../../src/formats/document-envelope.ts";
import { formats, formatsFor } from "../../src/formats/formats.ts";
import { rss } from "../../src/formats/rss.ts";
import { digestTable, entryColumn, entryDigestsLength } from "../../src/pack/digests.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { everyFeed, subscription, variants } from "../../src/urls/feed-ref.ts";
import { bytesOf, libraryOf, packableOf } from "../support/library.ts";
import { authors, site, tags, vocabulary } from "../support/site.ts";
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
const { catalogue, entries, hashEntries, envelopeDigest, assets } = unpack(bytesOf(packable));

async function titles(numbers: Iterable<number>): Promise<readonly string[]> {
  return (await catalogue.articles([...numbers])).map(({ title }) => title);
}

describe("a packed newsroom, unpacked", () => {
  test("has the same site and the same vocabulary", () => {
    expect(catalogue.site).toEqual(site);
    expect([...catalogue.tags.values()]).toEqual(tags);
    expect([...catalogue.authors.values()]).toEqual(authors);
    expect(assets).toEqual(packable.assets);
  });

  test("lists a language from the newest", async () => {
    expect(await titles(catalogue.list("uk"))).toEqual(["Story new (uk)", "Story middle (uk)", "Story old (uk)"]);
    expect(await titles(catalogue.list("ru"))).toEqual(["Story new (ru)", "Story old (ru)"]);
  });

  test("lists the articles of a tag and of an author", async () => {
    expect(await titles(catalogue.list("en", { kind: "tag", slug: "ukraine" }))).toEqual([
      "Story middle (en)",
      "Story old (en)",
    ]);
    expect(await titles(catalogue.list("en", { kind: "author", slug: "newsroom" }))).toEqual(["Story new (en)"]);
  });

  test.each(["webinars", "nothing", "constructor", "__proto__"])("lists nothing under %s", async (slug) => {
    expect(await titles(catalogue.list("uk", { kind: "tag", slug }))).toEqual([]);
    expect(await titles(catalogue.list(slug))).toEqual([]);
  });

  test("keeps all dates of every article", () => {
    const [number = -1] = catalogue.list("en", { kind: "tag", slug: "peace-talks" });
    const { times } = catalogue;

    expect(times.published[number]).toBe(Date.parse("2026-01-01T10:00:00Z"));
    expect(times.updated[number]).toBe(Date.parse("2026-01-01T10:00:00Z"));
    expect(times.modified[number]).toBe(Date.parse("2026-01-09T10:00:00Z"));
    expect(times.expires[number]).toBe(Number.POSITIVE_INFINITY);
    expect(times.expires[catalogue.find("uk", "middle") ?? -1]).toBe(Date.parse("2026-02-02T10:00:00Z"));
  });

  test("has every article with its own bytes", async () => {
    const packed = packable.stories.flatMap(({ articles }) => articles);
    for (const [index, { article, body }] of stories.flat().entries()) {
      const number = catalogue.find(article.language, article.slug) ?? -1;
      const entry = entryOf(site, vocabulary, article);

      expect(await catalogue.articles([number])).toEqual([article]);
      const [record] = await entries.load([number]);
      expect(text(record?.metadata)).toBe(JSON.stringify(article));
      expect(text(record?.body)).toBe(body);
      expect(text(record?.summary)).toBe(`<p>${article.lead}</p>`);
      const html = { full: text(record?.fullText) ?? "", summary: text(record?.summary) ?? "" };
      for (const format of formats) {
        const parts = Object.values(format.body === "html" ? format.entry(entry) : format.entry(entry, html));
        expect(record?.parts(format).map(text)).toEqual(parts);
      }
      const digests = Uint8Array.from(Buffer.from(packed[index]?.digests ?? "", "base64"));
      const table = digestTable(digests, entryDigestsLength);
      const own = variants.map((variant) => String(hashEntries([number], variant)));
      expect(own).toEqual(variants.map((variant) => String(table.combine([0], entryColumn(variant)))));
      // All of them differ, since each is computed from different bytes.
      expect(new Set(own).size).toBe(own.length);
    }
  });

  test("combines the digests of several entries in their order, however many there are", () => {
    const all = [...catalogue.list("uk")];
    const choices = [[], ...all.map((number) => [number]), all, all.toReversed(), all.slice(1), [...all, ...all]];
    for (const variant of variants) {
      const combined = choices.map((numbers) => String(hashEntries(numbers, variant)));
      expect(new Set(combined).size).toBe(choices.length);
    }
  });

  test("has the digest of the envelope of every feed, those after a retired topic included", () => {
    const name = { uk: "Давнє", en: "Old", ru: "Давнее" };
    const retired = { slug: "old", kind: "topic", name, aliases: [], retired: true } as const;
    const { catalogue, envelopeDigest } = libraryOf(stories, { tags: [retired, ...tags] });
    for (const feed of everyFeed(catalogue)) {
      for (const format of formatsFor(feed)) {
        expect(envelopeDigest(feed, format)).toEqual(digestEnvelope(catalogue, feed, format));
      }
    }
  });

  test("digests the envelopes of other documents when they are requested", () => {
    const combined = subscription("uk", { kind: "tag", slug: "peace-talks,service" });
    const archive = { ...subscription("uk", everything), archive: 1 };
    for (const feed of [combined, archive]) {
      expect(envelopeDigest(feed, rss)).toEqual(digestEnvelope(catalogue, feed, rss));
    }
    expect(envelopeDigest(archive, rss)).not.toEqual(envelopeDigest(subscription("uk", everything), rss));
  });

  test("finds an article's address and the languages of its story, in the site's order", () => {
    for (const { article } of stories.flat()) {
      const number = catalogue.find(article.language, article.slug) ?? -1;
      const versions = catalogue.versions(number).map((each) => catalogue.address(each));

      expect(catalogue.address(number)).toEqual({ language: article.language, slug: article.slug });
      expect(versions).toEqual(article.translations.map(({ language, slug }) => ({ language, slug })));
    }
  });

  test("may be empty", () => {
    const empty = unpack(bytesOf(packableOf([]))).catalogue;

    expect([...empty.list("uk")]).toEqual([]);
    expect(empty.find("uk", "old")).toBeUndefined();
    expect(empty.times.published).toHaveLength(0);
  });

  test.each([8, -1])("has no article %i, which is out of range", async (number) => {
    await expect(catalogue.articles([number])).rejects.toThrow(RangeError);
    await expect(entries.load([number])).rejects.toThrow(RangeError);
    expect(() => hashEntries([number], "full")).toThrow(RangeError);
    expect(() => catalogue.address(number)).toThrow(RangeError);
    expect(() => catalogue.versions(number)).toThrow(RangeError);
    expect(() => catalogue.picture(number)).toThrow(RangeError);
  });

  test("is refused if it has the parts of other formats", () => {
    const bytes = Buffer.from(bytesOf(packable));
    const at = bytes.indexOf('"formats":["') + '"formats":["'.length;
    bytes.write("x", at);

    expect(() => unpack(Uint8Array.from(bytes).buffer)).toThrow("packed by another version");
  });

  test("is refused if another version has packed it", () => {
    const bytes = bytesOf(packable);
    new Uint8Array(bytes)[7] = 1;

    expect(() => unpack(bytes)).toThrow("packed by another version");
    expect(() => unpack(new ArrayBuffer(0))).toThrow("packed by another version");
    expect(() => unpack(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff, 0xff, 0, 0).buffer)).toThrow();
  });
});

describe("the index tells without an article's record", () => {
  const same = { published: "2026-01-03T10:00:00Z" };
  const media = { path: "/media/a.png", type: "image/png", length: 1, width: 1, height: 1, smaller: [] };
  const { catalogue } = libraryOf([
    story("c", { ...same, languages: ["ru", "uk"] }),
    story("a", { ...same, image: { media, alt: "" } }),
    story("b", { ...same, withdrawn: { date: "2026-01-04T10:00:00Z", reason: "Wrong" } }),
    story("d", { ...same, image: { media: { url: "https://elsewhere.example/a.png" }, alt: "" } }),
  ]);
  const numberOf = (language: string, slug: string) => catalogue.find(language, slug) ?? -1;
  const versionsOf = (language: string, slug: string) =>
    catalogue.versions(numberOf(language, slug)).map((number) => catalogue.address(number));

  test("which languages a story has, even if its neighbours were published in the same second", () => {
    const a = ["uk", "en", "ru"].map((language) => ({ language, slug: "a" }));
    const c = ["uk", "ru"].map((language) => ({ language, slug: "c" }));

    for (const { language } of a) expect(versionsOf(language, "a")).toEqual(a);
    for (const { language } of c) expect(versionsOf(language, "c")).toEqual(c);
  });

  test("that a withdrawn article has no other languages", () => {
    expect(versionsOf("en", "b")).toEqual([{ language: "en", slug: "b" }]);
  });

  test("the path of its picture, if it is a file of the site", () => {
    const pictures = ["a", "b", "c", "d"].map((slug) => catalogue.picture(numberOf("uk", slug)));

    expect(pictures).toEqual(["/media/a.png", undefined, undefined, undefined]);
    expect(catalogue.picture(numberOf("ru", "a"))).toBe("/media/a.png");
  });
});

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

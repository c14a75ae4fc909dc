import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import type { IndexedArticle } from "../../src/pack/indexed-story.ts";
import { alignment, shardNameLength } from "../../src/pack/layout.ts";
import { type Packable, pack } from "../../src/pack/pack.ts";
import type { ArticleRecord } from "../../src/pack/record.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { packableOf } from "../support/library.ts";
import { story } from "../support/story.ts";
import { inShards } from "./in-shards.ts";

/** Twelve stories of very different lengths in three languages, on two topics. */
const stories = Array.from({ length: 12 }, (_, index) =>
  story(`story-${index}`, {
    published: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    section: index % 4 === 0 ? "service" : "ukraine",
    body: `<p>${"Text ".repeat((index * 37) % 100)}</p>`,
  }),
);
const plain = packableOf(stories);
const whole = pack(plain);
const articles = plain.stories.flatMap((each) => each.articles);
const all = articles.map((_, number) => number);
const inFull = (await unpacked(whole.bytes).entries.load(all)).map(textsOf);
/** Size of the catalogue without any record, in bytes. */
const least = pack(inShards(plain, 5).content, 0).bytes.length;
const runs = { numRuns: 50 };
const anyLimit = fc.integer({ min: 0, max: whole.bytes.length + 1000 });

function unpacked(bytes: Uint8Array, source?: Parameters<typeof unpack>[1]) {
  return unpack(Uint8Array.from(bytes).buffer, source);
}

/** Returns all parts of a record as texts. */
function textsOf(record: ArticleRecord): readonly string[] {
  const { metadata, summary, body } = record;
  const around = formats.flatMap((format) => record.parts(format));
  return [metadata, summary, body, ...around].map((bytes) => new TextDecoder().decode(bytes));
}

/** Returns the articles whose records are in the bundle. */
async function inBundle(bytes: Uint8Array): Promise<readonly number[]> {
  // Without a source of shards.
  const { entries } = unpacked(bytes);
  const found = await Promise.all(all.map((number) => entries.load([number]).catch(() => [])));
  return all.filter((number) => (found[number] ?? []).length > 0);
}

/** Packs the newsroom, in shards of five articles, within a limit. */
async function packedWithin(limit: number) {
  const { content, source, asked, names } = inShards(plain, 5);
  const packed = pack(content, limit);
  const { catalogue, entries } = unpacked(packed.bytes, source);
  const inside = await inBundle(packed.bytes);
  const outside = all.filter((number) => !inside.includes(number));
  const nameOf = (number: number) => {
    const { language, slug } = catalogue.address(number);
    const article = content.stories
      .flatMap(({ articles }) => articles)
      .find((each) => each.language === language && each.slug === slug);
    return (article && names.get(article)) ?? "";
  };
  return { ...packed, catalogue, entries, asked, inside, outside, nameOf };
}

describe("a catalogue within any limit", () => {
  test("returns the same records and articles as if they were all in the bundle", async () => {
    const articles = await unpacked(whole.bytes).catalogue.articles(all);

    await fc.assert(
      fc.asyncProperty(anyLimit, async (limit) => {
        const { entries, catalogue } = await packedWithin(limit);

        expect((await entries.load(all)).map(textsOf)).toEqual(inFull);
        expect(await catalogue.articles(all)).toEqual(articles);
      }),
      runs,
    );
  });

  test("counts the records in the bundle", async () => {
    await fc.assert(
      fc.asyncProperty(anyLimit, async (limit) => {
        const { resident, inside } = await packedWithin(limit);

        expect(resident).toBe(inside.length);
      }),
      runs,
    );
  });

  test("names exactly the shards that it needs, once each, in order", async () => {
    await fc.assert(
      fc.asyncProperty(anyLimit, async (limit) => {
        const { shards, outside, nameOf } = await packedWithin(limit);

        expect(shards).toEqual([...new Set(outside.map(nameOf))].sort());
      }),
      runs,
    );
  });

  test("does not exceed it, if at least the index fits", async () => {
    const more = [...new Set(articles.map(({ length }) => length))].sort((one, other) => one - other);
    // The size of one record, of two, of three: the limits that are reached most closely.
    const close = more.map((_, index) => more.slice(0, index + 1).reduce((sum, length) => sum + length, least));
    const within = fc.oneof(
      fc.integer({ min: least, max: whole.bytes.length + 1000 }),
      fc.tuple(fc.constantFrom(...close), fc.integer({ min: 0, max: 64 })).map(([limit, rest]) => limit + rest),
    );

    await fc.assert(
      fc.asyncProperty(within, async (limit) => {
        expect((await packedWithin(limit)).bytes.length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 500 },
    );
  });

  test("does not exceed it if one article just fits or just does not fit", () => {
    // Another article that never fits keeps the name of the shard in the bundle.
    const newsroom = (letters: number) =>
      packableOf([
        story("one", { languages: ["en"], body: "x".repeat(letters), published: "2026-01-04T10:00:00Z" }),
        story("other", { languages: ["en"], body: "x".repeat(10_000) }),
      ]);
    // Header and record may each begin and end anywhere between two multiples of the alignment.
    for (let more = 0; more < alignment; more++) {
      const { content } = inShards({ ...newsroom(more), assets: { style: "/".repeat(more), script: "/" } }, 2);
      const [index, record] = [pack(content, 0).bytes.length, content.stories[0]?.articles[0]?.length ?? 0];
      const fitting = Array.from({ length: 64 }, (_, rest) => index + record - 32 + rest).map((limit) => {
        const { bytes, resident } = pack(content, limit);
        expect(bytes.length).toBeLessThanOrEqual(limit);
        return resident;
      });

      expect(new Set(fitting)).toEqual(new Set([0, 1]));
    }
  });

  test("prefers the first articles of a language to those of a busier topic in another language", async () => {
    const body = "x".repeat(5000);
    const dated = (day: number, language: string, section: string) =>
      story(`${language}-${day}`, { languages: [language], section, body, published: `2026-01-0${day}T10:00:00Z` });
    const newsroom = [
      dated(9, "uk", "service"),
      ...[8, 7, 6, 5].map((day) => dated(day, "uk", "ukraine")),
      ...[3, 2].map((day) => dated(day, "en", "service")),
    ];
    const { site, ...content } = inShards(packableOf(newsroom), 7).content;
    const short = { ...content, site: { ...site, feed: { ...site.feed, items: 1 } } };
    const [record = 0] = short.stories.flatMap(({ articles }) => articles.map(({ length }) => length));
    // There is room for two articles but not for three.
    const packed = pack(short, pack(short, 0).bytes.length + 2.5 * record);
    const { entries } = unpacked(packed.bytes);
    const isInside = (number: number) =>
      entries.load([number]).then(
        () => true,
        () => false,
      );

    expect(await Promise.all(newsroom.map((_, number) => isInside(number)))).toEqual([
      ...[true, false, false, false, false],
      ...[true, false],
    ]);
  });

  test("has the same bytes whatever the order of its articles", () => {
    const { content } = inShards(plain, 5);
    const anyOrder = fc.shuffledSubarray([...content.stories], { minLength: content.stories.length });

    fc.assert(
      fc.property(anyOrder, anyLimit, (stories, limit) => {
        expect(pack({ ...content, stories }, limit)).toEqual(pack(content, limit));
      }),
      runs,
    );
  });
});

describe("records that are not in the bundle", () => {
  test("are fetched by shard, once for all the articles in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyLimit, fc.subarray(all), async (limit, numbers) => {
        const { entries, asked, outside, nameOf } = await packedWithin(limit);
        const needed = numbers.filter((number) => outside.includes(number)).map(nameOf);

        await entries.load(numbers);

        expect([...asked].sort()).toEqual([...new Set(needed)].sort());
      }),
      runs,
    );
  });

  test("are returned in the order of the request, repetitions included", async () => {
    await fc.assert(
      fc.asyncProperty(anyLimit, fc.array(fc.constantFrom(...all)), async (limit, numbers) => {
        const { entries } = await packedWithin(limit);

        expect((await entries.load(numbers)).map(textsOf)).toEqual(numbers.map((number) => inFull[number]));
      }),
      runs,
    );
  });

  test("are not fetched if only records of the bundle are requested", async () => {
    const { entries, catalogue, asked, inside, outside } = await packedWithin((least + whole.bytes.length) / 2);

    await entries.load(inside);
    await catalogue.articles(inside);

    expect([outside, inside].map(({ length }) => length > 0)).toEqual([true, true]);
    expect(asked).toEqual([]);
  });

  test("are not fetched to find, date and compare articles", async () => {
    const { catalogue, asked } = await packedWithin(0);
    const { catalogue: full } = unpacked(whole.bytes);

    for (const number of all) {
      expect(catalogue.address(number)).toEqual(full.address(number));
      expect(catalogue.versions(number)).toEqual(full.versions(number));
    }
    expect(catalogue.times).toEqual(full.times);
    expect(asked).toEqual([]);
  });

  test("that cannot be fetched fail with the error of their source, and do not affect those in the bundle", async () => {
    const { bytes, inside, outside } = await packedWithin((least + whole.bytes.length) / 2);
    const failure = new Error("The platform is down");
    const { entries, catalogue } = unpacked(bytes, () => Promise.reject(failure));

    await expect(entries.load(all)).rejects.toBe(failure);
    await expect(catalogue.articles(outside.slice(-1))).rejects.toBe(failure);
    expect(await catalogue.articles(inside)).toHaveLength(inside.length);
  });

  test("fail with the name of the shard if there is no source", async () => {
    const { bytes, nameOf } = await packedWithin(0);

    await expect(unpacked(bytes).entries.load([7])).rejects.toThrow(`Shard ${nameOf(7)} does not exist`);
  });
});

describe("an article that is in no shard", () => {
  const { content } = inShards(plain, 5);
  const isBound = (id: string) => id === "story-3" || id === "story-4";
  const placed = new Map<IndexedArticle, IndexedArticle>();
  const withoutPlace = (article: IndexedArticle) => {
    const { place: _, ...rest } = article;
    placed.set(rest, article);
    return rest;
  };
  const bound: Packable = {
    ...content,
    stories: content.stories.map((each) =>
      isBound(each.id) ? { ...each, articles: each.articles.map(withoutPlace) } : each,
    ),
    record: (article) => content.record(placed.get(article) ?? article),
  };

  test("is in the bundle whatever the limit, and is counted", async () => {
    const { bytes, resident } = pack(bound, 0);
    const { catalogue } = unpacked(bytes);
    const inside = await inBundle(bytes);

    expect((await catalogue.articles(inside)).map(({ id }) => id).filter(isBound)).toHaveLength(inside.length);
    expect(inside).toHaveLength(6);
    expect(resident).toBe(6);
  });

  test("uses no more of the limit than its own bytes", () => {
    const names = new Set(bound.stories.flatMap((each) => each.articles).map(({ place }) => place?.shard)).size;
    // With room for all records and for the names of the shards, which are then not needed.
    const limit = pack(bound).bytes.length + names * shardNameLength;

    expect(pack(bound, limit)).toMatchObject({ resident: all.length, shards: [] });
  });

  test("leaves less of the limit to others", () => {
    const within = fc.integer({ min: pack(bound, 0).bytes.length, max: whole.bytes.length + 1000 });

    fc.assert(
      fc.property(within, (limit) => {
        expect(pack(bound, limit).bytes.length).toBeLessThanOrEqual(limit);
      }),
      runs,
    );
  });
});

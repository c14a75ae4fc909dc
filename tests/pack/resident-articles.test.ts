import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { residentArticles } from "../../src/pack/resident-articles.ts";

/** Returns the lengths of `count` articles of ten bytes each. */
function tens(count: number): readonly number[] {
  return new Array<number>(count).fill(10);
}

/** Returns the articles that fit into so many bytes, in ascending order, if a subscription document lists one. */
function resident(
  lists: Readonly<Record<string, readonly number[]>>,
  lengths: readonly number[],
  bytes: number,
  items = 1,
  notices: readonly number[] = [],
): readonly number[] {
  const named = Object.entries(lists).map(([name, articles]) => ({
    name,
    kind: name.includes("/author/") ? ("author" as const) : name.includes("/") ? ("tag" as const) : ("all" as const),
    articles: [...articles],
  }));
  return [...residentArticles(named, notices, lengths, items, bytes)].sort((one, other) => one - other);
}

describe("if there is no room for all articles", () => {
  const lists = {
    uk: [0, 2, 4, 6, 8, 10],
    en: [1, 3, 5, 7, 9, 11],
    "uk/tag/ukraine": [6, 8, 10],
    "en/author/desk": [9, 11],
    "uk/tag/rss": [4],
  };
  const among = (count: number) => resident(lists, tens(12), 10 * count);

  test("the subscription documents of the languages come first", () => {
    expect(among(2)).toEqual([0, 1]);
  });

  test("then those of topics and authors, those with the most articles first", () => {
    expect(among(3)).toEqual([0, 1, 6]);
    expect(among(4)).toEqual([0, 1, 6, 9]);
    expect(among(5)).toEqual([0, 1, 4, 6, 9]);
  });

  test("then as many again of each, in the same order", () => {
    expect(among(7)).toEqual([0, 1, 2, 3, 4, 6, 9]);
    expect(among(9)).toEqual([0, 1, 2, 3, 4, 6, 8, 9, 11]);
  });

  test("then the newest", () => {
    expect(among(10)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 11]);
    expect(among(11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11]);
    expect(among(12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test("notices come before everything else, since they are in subscription documents whatever their age", () => {
    expect(resident(lists, tens(12), 30, 1, [8, 11])).toEqual([1, 8, 11]);
  });

  test("a language with few articles comes before a topic with many in another language", () => {
    const uneven = { uk: [0, 1, 2, 3, 4, 5, 6], "uk/tag/ukraine": [3, 4, 5, 6], en: [7, 8] };

    expect(resident(uneven, tens(9), 20)).toEqual([0, 7]);
    expect(resident(uneven, tens(9), 30)).toEqual([0, 3, 7]);
  });

  test("a subscription document that lists more has more articles in the bundle", () => {
    expect(resident(lists, tens(12), 50, 2)).toEqual([0, 1, 2, 3, 6]);
  });

  test("lists of the same length are ordered by name, whatever their order", () => {
    const equal = { uk: [0, 1, 2, 3], "uk/tag/b": [1], "uk/tag/a": [2], "uk/tag/c": [3] };
    const turned = Object.fromEntries(Object.entries(equal).reverse());

    expect(resident(equal, tens(4), 20)).toEqual([0, 2]);
    expect(resident(turned, tens(4), 20)).toEqual([0, 2]);
    expect(resident(turned, tens(4), 30)).toEqual([0, 1, 2]);
  });

  test("an article that is too long leaves its room to those after it", () => {
    expect(resident({ uk: [0, 1, 2, 3] }, [10, 50, 10, 10], 30)).toEqual([0, 2, 3]);
  });
});

describe("any articles", () => {
  const anyNewsroom = fc.array(fc.integer({ min: 36, max: 200 }), { maxLength: 20 }).chain((lengths) => {
    const anyList = fc.subarray([...lengths.keys()]);
    return fc.record({
      lengths: fc.constant(lengths),
      lists: fc.dictionary(fc.constantFrom("uk", "en", "uk/tag/a", "uk/tag/b", "en/author/c"), anyList),
      items: fc.integer({ min: 1, max: 5 }),
      bytes: fc.integer({ min: -100, max: 3000 }),
    });
  });

  test("fill the available bytes, and none is left out that would still fit", () => {
    fc.assert(
      fc.property(anyNewsroom, ({ lengths, lists, items, bytes }) => {
        const inside = resident(lists, lengths, bytes, items);
        const left = bytes - inside.reduce((sum, number) => sum + (lengths[number] ?? 0), 0);
        const outside = [...lengths.keys()].filter((number) => !inside.includes(number));

        if (inside.length > 0) expect(left).toBeGreaterThanOrEqual(0);
        for (const number of outside) expect(lengths[number]).toBeGreaterThan(left);
      }),
    );
  });

  test("are all in the bundle if room is unlimited, and none is if there is no room", () => {
    fc.assert(
      fc.property(anyNewsroom, ({ lengths, lists, items }) => {
        expect(resident(lists, lengths, Number.POSITIVE_INFINITY, items)).toEqual([...lengths.keys()]);
        expect(resident(lists, lengths, 0, items)).toEqual([]);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listOf } from "../../src/domain/article-list.ts";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { mostTerms, parseTopicQuery, printTopicQuery, termsOf } from "../../src/domain/topic-query.ts";

describe("a query has one canonical form", () => {
  test.each([
    ["paris", "paris"],
    ["kyiv+paris", "kyiv+paris"],
    ["paris+kyiv", "kyiv+paris"],
    ["paris,kyiv", "kyiv,paris"],
    ["-sport", "-sport"],
    ["-sport+paris", "paris+-sport"],
    ["paris,kyiv+-sport+talks", "kyiv,paris+talks+-sport"],
    ["kyiv+kyiv,kyiv", "kyiv"],
    ["peace-talks+-kyiv", "peace-talks+-kyiv"],
  ])("%s is %s", (text, canonical) => {
    const query = parseTopicQuery(text);
    expect(query && printTopicQuery(query)).toBe(canonical);
  });

  test("an excluded topic is excluded from everything, after a comma as after a plus", () => {
    expect(parseTopicQuery("kyiv,paris,-sport")).toEqual({ groups: [["kyiv", "paris"]], without: ["sport"] });
    expect(parseTopicQuery("kyiv,paris+-sport")).toEqual({ groups: [["kyiv", "paris"]], without: ["sport"] });
  });

  test("a space is read as a plus that some program has decoded", () => {
    expect(parseTopicQuery("kyiv paris")).toEqual(parseTopicQuery("kyiv+paris"));
  });
});

test("a query names each topic once, even if the text repeats it", () => {
  const query = parseTopicQuery("kyiv,paris+kyiv+-paris");
  expect(query && termsOf(query)).toEqual(["kyiv", "paris"]);
});

test.each(["", "+", "a+", ",a", "a,,b", "-", "a+-", "a+b+c+d+e+f+g", "--"])(
  "%j is not a query, or names no tag",
  (text) => {
    expect(parseTopicQuery(text)?.without ?? []).not.toContain("");
    if (text !== "--") expect(parseTopicQuery(text)).toBeUndefined();
  },
);

const slug = fc.constantFrom("a", "b", "c", "d-e", "f");
const term = fc.tuple(fc.boolean(), slug).map(([without, name]) => ({ without, name }));
const anyGroups = fc
  .array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .filter((groups) => groups.flat().length <= mostTerms);

test("all orders of the same terms are the same query", () => {
  fc.assert(
    fc.property(
      anyGroups.chain((groups) =>
        fc.tuple(
          fc.constant(groups),
          fc
            .shuffledSubarray(groups, { minLength: groups.length })
            .chain((order) =>
              fc.tuple(...order.map((group) => fc.shuffledSubarray(group, { minLength: group.length }))),
            ),
        ),
      ),
      ([groups, shuffled]) => {
        const query = parseTopicQuery(written(groups));
        expect(query).toBeDefined();
        expect(parseTopicQuery(written(shuffled))).toEqual(query);
        expect(query && parseTopicQuery(printTopicQuery(query))).toEqual(query);
      },
    ),
  );
});

test("a combination selects the same articles as set algebra over the tags of each article", () => {
  const anyArticles = fc.array(fc.uniqueArray(slug), { maxLength: 20 });
  fc.assert(
    fc.property(anyArticles, anyGroups, (articles, groups) => {
      const query = parseTopicQuery(written(groups));
      if (!query) throw new Error(`${written(groups)} is no query`);
      const expected = [...articles.keys()].filter((number) => {
        const tags = articles[number] ?? [];
        const required = groups.map((group) => group.filter(({ without }) => !without).map(({ name }) => name));
        const excluded = groups.flat().filter(({ without }) => without);
        return (
          required.every((names) => names.length === 0 || names.some((name) => tags.includes(name))) &&
          !excluded.some(({ name }) => tags.includes(name))
        );
      });
      expect([...listOf(catalogueOf(articles), "en", { kind: "tag", slug: printTopicQuery(query) })]).toEqual(expected);
      for (const named of termsOf(query)) expect(groups.flat().map(({ name }) => name)).toContain(named);
    }),
  );
});

function written(groups: readonly (readonly { without: boolean; name: string }[])[]): string {
  return groups.map((group) => group.map(({ without, name }) => `${without ? "-" : ""}${name}`).join(",")).join("+");
}

/** Only its lists and its topics are used. */
function catalogueOf(articles: readonly (readonly string[])[]): Catalogue {
  return {
    tags: new Map(articles.flat().map((tag) => [tag, {}])) as unknown as Catalogue["tags"],
    list: (_, by) =>
      Uint32Array.from([...articles.keys()].filter((number) => !by || articles[number]?.includes(by.slug))),
  } as Partial<Catalogue> as Catalogue;
}

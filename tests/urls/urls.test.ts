import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everything, type Selection } from "../../src/domain/lists.ts";
import { subscription, variants } from "../../src/urls/feed-ref.ts";
import { articleUrl, documentUrl, entryId, feedId, pathOf } from "../../src/urls/urls.ts";
import { anyText } from "../support/any-text.ts";
import { site } from "../support/site.ts";

const selections: readonly Selection[] = [
  everything,
  { kind: "tag", slug: "newsroom" },
  { kind: "author", slug: "newsroom" },
];

describe("urls", () => {
  test("an article's URL is absolute ASCII whose last segment decodes to its slug, whatever the slug", () => {
    // URL parsers resolve `.` and `..` as relative segments; compile rejects such slugs.
    const anySlug = anyText.filter((slug) => slug !== "." && slug !== "..");

    fc.assert(
      fc.property(anySlug, (slug) => {
        const { href, pathname } = new URL(articleUrl(site, "uk", slug));

        expect(href).toMatch(/^https:\/\/news\.example\/uk\/articles\/[\x21-\x7e]+$/);
        expect(decodeURIComponent(pathname.slice("/uk/articles/".length))).toBe(slug);
      }),
      { examples: [["їжак"], ["a/b?c#d"]] },
    );
  });

  test("no two feeds and no entry share an id", () => {
    const languages = ["uk", "en", "ru"];
    const ids = languages.flatMap((language) => [
      entryId(site, language, "newsroom"),
      ...selections.flatMap((selection) =>
        variants.map((variant) => feedId(site, subscription(language, selection, variant))),
      ),
    ]);

    expect(new Set(ids).size).toBe(21);
  });

  test("a document of a feed is in the feed's folder, under the name of its format", () => {
    const feed = subscription("en", { kind: "tag", slug: "newsroom" }, "summary");

    expect(documentUrl(site, feed, { file: "x.txt" })).toBe("https://news.example/en/summary/tags/newsroom/x.txt");
  });

  test.each([
    ["https://news.example/uk/", "/uk/"],
    ["https://news.example/media/a.png", "/media/a.png"],
    ["https://news.example.evil/uk/", "https://news.example.evil/uk/"],
    ["https://elsewhere.example/", "https://elsewhere.example/"],
  ])("as a link within the site %s is %s", (url, expected) => {
    expect(pathOf(site, url)).toBe(expected);
  });
});

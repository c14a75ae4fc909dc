import { describe, expect, it } from "vitest";
import { subscription } from "../../src/feed/feed-ref.ts";
import { everything } from "../../src/feed/selection.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { homePage } from "../../src/pages/home-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { htmlTree } from "./html-tree.ts";
import { articleAt, korzh, talks, viewOf } from "./newsroom-view.ts";

const view = viewOf();
const article = (language: string, slug: string) => articlePage(view, articleAt(view, language, slug), "<p>Text</p>");

describe.each([
  ["the front pages", (language: string) => listingPage(view, subscription(language, everything)), ["uk", "en", "ru"]],
  ["a topic's pages", (language: string) => listingPage(view, subscription(language, talks)), ["uk", "en", "ru"]],
  ["an author's pages", (language: string) => listingPage(view, subscription(language, korzh)), ["uk", "en", "ru"]],
  ["a story in every language", (language: string) => article(language, "plain"), ["uk", "en", "ru"]],
  ["a story without Russian", (language: string) => article(language, "no-russian"), ["uk", "en"]],
])("the alternates of %s", (_, pageIn, languages) => {
  it("are the same on each of them, and name each by its canonical address", () => {
    const [first, ...others] = languages.map((language) => alternatesOf(pageIn(language)));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.map(([language]) => language)).toEqual([...languages, "x-default"]);
    for (const language of languages) expect(first).toContainEqual([language, canonicalOf(pageIn(language))]);
  });
});

describe("the alternates of the page of all languages", () => {
  it("are the front pages, which point back to it for everybody else", () => {
    const home = alternatesOf(homePage(view));
    expect(home).toEqual(alternatesOf(listingPage(view, subscription("en", everything))));
    expect(home).toContainEqual(["x-default", canonicalOf(homePage(view))]);
  });
});

describe("the language switch", () => {
  it("keeps the topic", () => {
    expect(switchOf(listingPage(view, subscription("en", talks)))).toEqual([
      ["/uk/tags/peace-talks/", "Українська"],
      ["/en/tags/peace-talks/", "English"],
      ["/ru/tags/peace-talks/", "Русский"],
    ]);
  });

  it("keeps the story where it exists, and says so in the language where it does not", () => {
    expect(switchOf(article("en", "no-russian"))).toEqual([
      ["/uk/articles/no-russian", "Українська"],
      ["/en/articles/no-russian", "English"],
      ["/ru/", "РусскийЭтого материала на русском нет — на главную"],
    ]);
  });

  it("marks the language that is being read", () => {
    const current = htmlTree(listingPage(view, subscription("en", talks))).all("a", { "aria-current": "page" });
    expect(current.map(({ text }) => text)).toEqual(["English"]);
  });
});

function alternatesOf(html: string): (readonly [string, string])[] {
  return htmlTree(html)
    .all("link", { rel: "alternate" })
    .flatMap(({ attributes }) => (attributes.hreflang ? [[attributes.hreflang, attributes.href ?? ""] as const] : []));
}

function canonicalOf(html: string): string {
  return htmlTree(html).one("link", { rel: "canonical" }).attributes.href ?? "";
}

function switchOf(html: string): readonly (readonly [string, string])[] {
  return htmlTree(html)
    .all("a")
    .filter(({ attributes }) => attributes.lang && attributes.dir)
    .map(({ attributes, text }) => [attributes.href ?? "", text] as const);
}

import { describe, expect, it } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { rss } from "../../src/formats/rss.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { builderPage } from "../../src/pages/builder-page.tsx";
import { errorPage } from "../../src/pages/error-page.tsx";
import { feedPage } from "../../src/pages/feed-page.tsx";
import { homePage } from "../../src/pages/home-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { htmlTree } from "./html-tree.ts";
import { articleAt, korzh, talks, viewOf } from "./newsroom-view.ts";

const view = viewOf();
const article = async (language: string, slug: string) =>
  articlePage(view, await articleAt(view, language, slug), "<p>Text</p>");

describe.each([
  ["the front pages", (language: string) => listingPage(view, subscription(language, everything)), ["uk", "en", "ru"]],
  ["a topic's pages", (language: string) => listingPage(view, subscription(language, talks)), ["uk", "en", "ru"]],
  ["an author's pages", (language: string) => listingPage(view, subscription(language, korzh)), ["uk", "en", "ru"]],
  ["a story in every language", (language: string) => article(language, "plain"), ["uk", "en", "ru"]],
  ["a story without Russian", (language: string) => article(language, "no-russian"), ["uk", "en"]],
])("the alternates of %s", (_, pageIn, languages) => {
  it("are the same on every version and name each by its canonical address", async () => {
    const pages = await Promise.all(languages.map(pageIn));
    const [first, ...others] = pages.map(alternatesOf);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.map(([language]) => language)).toEqual([...languages, "x-default"]);
    for (const [index, page] of pages.entries()) expect(first).toContainEqual([languages[index], canonicalOf(page)]);
  });
});

describe("the alternates of the page of all languages", () => {
  it("are the front pages, which name it as their x-default", async () => {
    const page = await homePage(view);
    const home = alternatesOf(page);
    expect(home).toEqual(alternatesOf(await listingPage(view, subscription("en", everything))));
    expect(home).toContainEqual(["x-default", canonicalOf(page)]);
  });
});

describe("pages that are not indexed, or only under another address", () => {
  it("have no alternates", async () => {
    const pages = [
      errorPage(view, "en", { status: 404, what: "/en/x", suggestions: [] }),
      await feedPage(view, subscription("en", talks), rss),
      await builderPage(view, "en", { all: [], any: [], not: [] }),
    ];
    expect(pages.map(alternatesOf)).toEqual([[], [], []]);
  });
});

describe("the site's own name", () => {
  it("links to the front page of the language, and on a page of no language to the page of all languages", async () => {
    const brand = (html: string) => htmlTree(html).one("a", { class: "brand" }).attributes.href;
    expect([brand(await article("en", "plain")), brand(await homePage(view))]).toEqual(["/en/", "/"]);
    expect(htmlTree(await article("en", "plain")).one("a", { class: "brand" }).text).toBe("The Newsroom");
  });
});

describe("the sections of the site", () => {
  it("are listed on the pages of a language, but not on the page of all languages", async () => {
    const sections = (html: string) =>
      htmlTree(html.split('<nav class="sections"')[1]?.split("</nav>")[0] ?? "")
        .all("a")
        .map(({ text }) => text);
    expect([sections(await article("en", "plain")), sections(await homePage(view))]).toEqual([["Ukraine"], []]);
  });
});

describe("the language switch", () => {
  it("gives the language of each version, and marks its link with it", async () => {
    const links = htmlTree(await article("en", "plain"))
      .all("a")
      .filter(({ attributes }) => attributes.lang);
    expect(links.map(({ attributes }) => attributes.hreflang)).toEqual(["uk", "en", "ru"]);
  });

  it("keeps the topic", async () => {
    expect(switchOf(await listingPage(view, subscription("en", talks)))).toEqual([
      ["/uk/tags/peace-talks/", "Українська"],
      ["/en/tags/peace-talks/", "English"],
      ["/ru/tags/peace-talks/", "Русский"],
    ]);
  });

  it("keeps the story in the languages that have it, and says in the others that it is absent", async () => {
    expect(switchOf(await article("en", "no-russian"))).toEqual([
      ["/uk/articles/no-russian", "Українська"],
      ["/en/articles/no-russian", "English"],
      ["/ru/", "РусскийЭтого материала на русском нет — на главную"],
    ]);
  });

  it("marks the current language", async () => {
    const current = htmlTree(await listingPage(view, subscription("en", talks))).all("a", { "aria-current": "page" });
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

import { describe, expect, it } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { formats } from "../../src/formats/formats.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { homePage } from "../../src/pages/home-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { site } from "../support/site.ts";
import { htmlTree } from "./html-tree.ts";
import { articleAt, talks, viewOf } from "./newsroom-view.ts";

const view = viewOf();

/** The metadata of a page for link previews: the properties of https://ogp.me and X's own name for a card. */
function shared(html: string): readonly (readonly [string, string])[] {
  return htmlTree(html)
    .all("meta")
    .flatMap(({ attributes: { property, name, content = "" } }) =>
      property ? [[property, content] as const] : name?.startsWith("twitter:") ? [[name, content] as const] : [],
    );
}

const article = async (slug: string) => shared(articlePage(view, await articleAt(view, "en", slug), ""));

describe("the link preview of a page", () => {
  it("contains everything about an article with a picture of the site", async () => {
    expect(await article("plain")).toEqual([
      ["og:site_name", "The Newsroom"],
      ["og:title", "Story plain (en) — News"],
      ["og:description", "Lead of plain"],
      ["og:locale", "en_US"],
      ["og:url", "https://news.example/en/articles/plain"],
      ["og:type", "article"],
      ["article:published_time", "2026-01-03T10:00:00.000Z"],
      ["article:modified_time", "2026-01-04T10:00:00.000Z"],
      ["article:tag", "Ukraine"],
      ["article:tag", "Peace talks"],
      ["og:image", "https://news.example/media/table.0123456789abcdef.png"],
      ["og:image:width", "1200"],
      ["og:image:height", "675"],
      ["og:image:type", "image/png"],
      ["og:image:alt", "A round table"],
      ["twitter:card", "summary_large_image"],
    ]);
  });

  it("claims no size for a picture on another host", async () => {
    const image = (await article("hostile")).filter(([property]) => property.startsWith("og:image"));
    expect(image).toEqual([
      ["og:image", "https://elsewhere.example/a.jpg?b=1&c=2"],
      ["og:image:alt", `"><b>`],
    ]);
  });

  it("has no picture if the article has none", async () => {
    expect((await article("no-russian")).filter(([property]) => property.startsWith("og:image"))).toEqual([]);
  });

  it("has the newsroom's icon on a small, square card for a list", async () => {
    expect(shared(await listingPage(view, subscription("uk", talks)))).toEqual([
      ["og:site_name", "Редакція"],
      ["og:title", "Перемовини — Новини"],
      ["og:description", "Про перемовини."],
      ["og:locale", "uk_UA"],
      ["og:url", "https://news.example/uk/tags/peace-talks/"],
      ["og:type", "website"],
      ["og:image", "https://news.example/media/icon.png"],
      ["twitter:card", "summary"],
    ]);
  });

  it("is the same without a picture if the newsroom has neither logo nor icon", async () => {
    const { images: _, ...publisher } = site.publisher;
    const page = await listingPage(viewOf([], { site: { ...site, publisher } }), subscription("en", everything));
    expect(shared(page).map(([property]) => property)).not.toContain("og:image");
    expect(htmlTree(page).all("link", { rel: "icon" })).toEqual([]);
    expect(htmlTree(page).all("link", { rel: "apple-touch-icon" })).toEqual([]);
    expect(htmlTree(page).all("img")).toEqual([]);
  });
});

it("the logo at the top of a page keeps its proportions and is not the original file", async () => {
  const logo = htmlTree(await homePage(view)).one("img", { alt: "" });
  expect(logo.attributes).toMatchObject({ src: "/media/page-logo.png", width: "384", height: "96" });
});

describe("the head of a page", () => {
  it("links to the newsroom's icons with their sizes, for tabs and home screens", async () => {
    const tree = htmlTree(await homePage(view));
    expect(tree.one("link", { rel: "icon" }).attributes).toEqual({
      rel: "icon",
      type: "image/png",
      sizes: "96x96",
      href: "/media/small-icon.png",
    });
    expect(tree.one("link", { rel: "apple-touch-icon" }).attributes).toEqual({
      rel: "apple-touch-icon",
      sizes: "180x180",
      href: "/media/touch-icon.png",
    });
  });

  it("fits any screen and colour scheme", async () => {
    const tree = htmlTree(await homePage(view));
    expect(tree.one("meta", { name: "viewport" }).attributes.content).toBe("width=device-width, initial-scale=1");
    expect(tree.one("meta", { name: "color-scheme" }).attributes.content).toBe("light dark");
    expect(tree.one("script", { src: "/assets/script.js" }).attributes).toHaveProperty("defer");
  });

  it("has the newsroom's name as title on the page of all languages, and announces the feeds of each", async () => {
    const tree = htmlTree(await homePage(view));
    expect(tree.one("title").text).toBe("Редакція");
    const feeds = tree.all("link", { rel: "alternate" }).flatMap(({ attributes }) => attributes.title ?? []);
    expect(feeds).toEqual(
      ["Новини", "News", "Новости"].flatMap((title) => formats.map(({ label }) => `${title} (${label})`)),
    );
  });
});

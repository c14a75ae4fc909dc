import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { story } from "../support/story.ts";
import { htmlTree, nestingFaults } from "./html-tree.ts";
import { everyPage, picture, stories, viewOf } from "./newsroom-view.ts";

const pages = await everyPage(viewOf());
const own = (file: string) => readFileSync(new URL(`../../src/pages/${file}`, import.meta.url));

describe.each(pages)("the page %s", (name, html) => {
  const tree = htmlTree(html);

  it("is well-formed, in standards mode", () => {
    expect(html.startsWith("<!DOCTYPE html>\n<html ")).toBe(true);
    expect(nestingFaults(html)).toEqual([]);
  });

  it("says its language and direction, has one heading of the first level and one main part", () => {
    const { lang, dir } = tree.one("html").attributes;
    expect([lang, dir]).toEqual([/^(uk|en|ru) /.exec(name)?.[1] ?? (name === "extension" ? "en" : "uk"), "ltr"]);
    expect(tree.all("h1")).toHaveLength(1);
    expect(tree.all("main")).toHaveLength(1);
    expect(tree.one("title").text).not.toBe("");
    expect(tree.one("meta", { name: "description" }).attributes.content).not.toBe("");
  });

  it("leaves out no level of headings", () => {
    const levels = tree.elements.filter((element) => /^h[1-6]$/.test(element.name)).map((each) => Number(each.name[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("has nothing that its Content-Security-Policy forbids", () => {
    const { elements } = tree;
    expect(elements.filter(({ attributes }) => "style" in attributes)).toEqual([]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes).filter((key) => /^on/.test(key)))).toEqual([]);
    expect(tree.all("style")).toEqual([]);
    expect(tree.all("base")).toEqual([]);
    const inline = tree.all("script").filter(({ attributes }) => !("src" in attributes));
    expect(inline.every(({ attributes }) => attributes.type === "application/ld+json")).toBe(true);
  });

  it("loads one style sheet and one script", () => {
    expect(tree.all("link", { rel: "stylesheet" }).map((each) => each.attributes.href)).toEqual(["/assets/style.css"]);
    expect(tree.all("script").flatMap(({ attributes }) => attributes.src ?? [])).toEqual(["/assets/script.js"]);
  });

  it("uses each id once, and refers to none that it does not have", () => {
    const ids = tree.elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const named = ["aria-labelledby", "data-copy", "for"];
    const used = tree.elements.flatMap(({ attributes }) => named.flatMap((name) => attributes[name]?.split(" ") ?? []));
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("links within the site by path, so that it works on any host", () => {
    const links = tree.all("a").map(({ attributes }) => attributes.href ?? "");
    expect(links.filter((href) => href === "" || href.startsWith("https://news.example"))).toEqual([]);
  });

  it("gives every picture of its own a size and a text", () => {
    for (const { attributes } of tree.all("img")) {
      expect(attributes).toHaveProperty("alt");
      if (attributes.src?.startsWith("/")) expect(attributes).toMatchObject({ width: /\d/, height: /\d/ });
    }
  });

  it("announces the three formats of its feed, and each feed by its absolute address", () => {
    const feeds = tree.all("link", { rel: "alternate" }).filter(({ attributes }) => attributes.title);
    expect(feeds.slice(0, 3).map(({ attributes }) => attributes.type)).toEqual([
      "application/rss+xml",
      "application/atom+xml",
      "application/feed+json",
    ]);
    expect(feeds.every(({ attributes }) => attributes.href?.startsWith("https://news.example/"))).toBe(true);
  });

  it("has a canonical address, or asks not to be found again", () => {
    const canonical = tree.all("link", { rel: "canonical" }).map(({ attributes }) => attributes.href);
    const hidden = tree.all("meta", { name: "robots", content: "noindex" });
    expect(canonical.length + hidden.length).toBe(1);
    expect(tree.all("meta", { property: "og:url" }).map(({ attributes }) => attributes.content)).toEqual(canonical);
  });

  it("shows no hostile title but as text", () => {
    expect(tree.all("script").some(({ text }) => text.startsWith("alert"))).toBe(false);
    expect(tree.all("img", { src: "x" })).toEqual([]);
    expect(html).not.toContain("<!--");
  });
});

describe("the weight of a page", async () => {
  const title = "Перемовини тривали до ночі, а зранку сторони домовилися про ще одну зустріч";
  const lead =
    "Радники з національної безпеки обговорили гарантії, відбудову та порядок денний наступного тижня. ".repeat(2);
  const many = Array.from({ length: 60 }, (_, number) =>
    story(`story-${number}`, { title, lead, image: picture, tags: ["ukraine", "peace-talks"] }),
  );

  it.each(await everyPage(viewOf([...stories, ...many])))("is below 50 KB before pictures for %s", (_, html) => {
    const bytes = Buffer.byteLength(html) + own("style.css").length + own("script.js").length;
    expect(bytes).toBeLessThan(50_000);
    expect(own("script.js").length).toBeLessThan(2000);
  });
});

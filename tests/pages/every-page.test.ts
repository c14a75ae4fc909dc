import { describe, expect, it } from "vitest";
import { readPageAssets } from "../../src/build/output/page-assets.ts";
import { checkEach } from "../support/check-each.ts";
import { story } from "../support/story.ts";
import { htmlTree, nestingFaults } from "./html-tree.ts";
import { everyPage, picture, stories, viewOf } from "./newsroom-view.ts";

const pages = (await everyPage(viewOf())).map(([name, html]) => ({ name, html, tree: htmlTree(html) }));

/** Declares one test over every page. */
function testEveryPage(behaviour: string, check: (page: (typeof pages)[number]) => void): void {
  it(behaviour, () => checkEach(pages, ({ name }) => name, check));
}

describe("every page", () => {
  testEveryPage("is well-formed, in standards mode", ({ html }) => {
    expect(html.startsWith("<!DOCTYPE html>\n<html ")).toBe(true);
    expect(nestingFaults(html)).toEqual([]);
  });

  testEveryPage(
    "declares its language and direction, and has one first-level heading and one main element",
    ({ name, tree }) => {
      const { lang, dir } = tree.one("html").attributes;
      expect([lang, dir]).toEqual([/^(uk|en|ru) /.exec(name)?.[1] ?? (name === "extension" ? "en" : "uk"), "ltr"]);
      expect(tree.all("h1")).toHaveLength(1);
      expect(tree.all("main")).toHaveLength(1);
      expect(tree.one("title").text).not.toBe("");
      expect(tree.one("meta", { name: "description" }).attributes.content).not.toBe("");
    },
  );

  testEveryPage("skips no heading level", ({ tree }) => {
    const levels = tree.elements.filter((element) => /^h[1-6]$/.test(element.name)).map((each) => Number(each.name[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  testEveryPage("contains nothing that its Content-Security-Policy forbids", ({ tree }) => {
    const { elements } = tree;
    expect(elements.filter(({ attributes }) => "style" in attributes)).toEqual([]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes).filter((key) => /^on/.test(key)))).toEqual([]);
    expect(tree.all("style")).toEqual([]);
    expect(tree.all("base")).toEqual([]);
    const inline = tree.all("script").filter(({ attributes }) => !("src" in attributes));
    expect(inline.every(({ attributes }) => attributes.type === "application/ld+json")).toBe(true);
  });

  testEveryPage("loads one style sheet and one script", ({ tree }) => {
    expect(tree.all("link", { rel: "stylesheet" }).map((each) => each.attributes.href)).toEqual(["/assets/style.css"]);
    expect(tree.all("script").flatMap(({ attributes }) => attributes.src ?? [])).toEqual(["/assets/script.js"]);
  });

  testEveryPage("uses each id once, and refers only to ids that it has", ({ tree }) => {
    const ids = tree.elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const named = ["aria-labelledby", "data-copy", "for"];
    const used = tree.elements.flatMap(({ attributes }) => named.flatMap((name) => attributes[name]?.split(" ") ?? []));
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  testEveryPage("links within the site by path, so that it works on any host", ({ tree }) => {
    const links = tree.all("a").map(({ attributes }) => attributes.href ?? "");
    expect(links.filter((href) => href === "" || href.startsWith("https://news.example"))).toEqual([]);
  });

  testEveryPage("gives every picture of the site a size and an alternative text", ({ tree }) => {
    for (const { attributes } of tree.all("img")) {
      expect(attributes).toHaveProperty("alt");
      if (attributes.src?.startsWith("/")) expect(attributes).toMatchObject({ width: /\d/, height: /\d/ });
    }
  });

  testEveryPage("announces the three formats of its feed, and each feed by its absolute address", ({ tree }) => {
    const feeds = tree.all("link", { rel: "alternate" }).filter(({ attributes }) => attributes.title);
    expect(feeds.slice(0, 3).map(({ attributes }) => attributes.type)).toEqual([
      "application/rss+xml",
      "application/atom+xml",
      "application/feed+json",
    ]);
    expect(feeds.every(({ attributes }) => attributes.href?.startsWith("https://news.example/"))).toBe(true);
  });

  testEveryPage("has a canonical address, or asks not to be indexed", ({ tree }) => {
    const canonical = tree.all("link", { rel: "canonical" }).map(({ attributes }) => attributes.href);
    const hidden = tree.all("meta", { name: "robots", content: "noindex" });
    expect(canonical.length + hidden.length).toBe(1);
    expect(tree.all("meta", { property: "og:url" }).map(({ attributes }) => attributes.content)).toEqual(canonical);
  });

  testEveryPage("shows hostile titles as text only", ({ html, tree }) => {
    expect(tree.all("script").some(({ text }) => text.startsWith("alert"))).toBe(false);
    expect(tree.all("img", { src: "x" })).toEqual([]);
    expect(html).not.toContain("<!--");
  });
});

describe("the weight of a page", () => {
  const title = "Перемовини тривали до ночі, а зранку сторони домовилися про ще одну зустріч";
  const lead =
    "Радники з національної безпеки обговорили гарантії, відбудову та порядок денний наступного тижня. ".repeat(2);
  const many = Array.from({ length: 60 }, (_, number) =>
    story(`story-${number}`, { title, lead, image: picture, tags: ["ukraine", "peace-talks"] }),
  );

  it("is below 50 KB without pictures", async () => {
    const full = await everyPage(viewOf([...stories, ...many]));
    const { files } = await readPageAssets();
    const sizes = new Map(files.map(({ path, content }) => [path.split(".").at(-1), content.length]));
    await checkEach(
      full,
      ([name]) => name,
      ([, html]) => {
        const bytes = Buffer.byteLength(html) + Number(sizes.get("css")) + Number(sizes.get("js"));
        expect(bytes).toBeLessThan(50_000);
      },
    );
    expect(sizes.get("js")).toBeLessThan(2000);
  });
});

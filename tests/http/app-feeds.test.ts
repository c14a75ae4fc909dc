import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { appOf, feedPaths } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { site } from "../support/site.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";

const app = appOf();

describe("a feed", () => {
  test.each([
    ["/uk/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/en/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/ru/feed.json", "application/feed+json; charset=utf-8"],
    ["/uk/tags/peace-talks/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/en/tags/peace-talks/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/ru/tags/peace-talks/feed.json", "application/feed+json; charset=utf-8"],
    ["/uk/authors/newsroom/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/en/authors/newsroom/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/ru/authors/newsroom/feed.json", "application/feed+json; charset=utf-8"],
  ])("at %s is of the type %s", async (path, type) => {
    const response = await app.request(path);

    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
  });

  test("states who may read it, how it is cached and what it varies with", async () => {
    await checkEach(feedPaths, String, async (path) => {
      const { status, headers } = await app.request(path);

      expect(status).toBe(200);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(headers.get("Vary")).toBe("Sec-Fetch-Dest");
      expect(headers.get("Cache-Control")).toMatch(/^public, max-age=\d+$/);
      expect(headers.get("Cloudflare-CDN-Cache-Control")).toMatch(/^public, max-age=\d+/);
      expect(headers.get("ETag")).toMatch(/^"[\x21\x23-\x7e]+"$/);
      expect(headers.get("Cache-Tag")).toMatch(/^[\x21-\x7e]+$/);
    });
  });

  test("is as long as its Content-Length", async () => {
    await checkEach(feedPaths, String, async (path) => {
      const response = await app.request(path);
      const { byteLength } = await response.arrayBuffer();

      expect(Number(response.headers.get("Content-Length"))).toBe(byteLength);
    });
  });

  test.each([
    ["/uk/rss.xml", "lang:uk,latest:uk"],
    ["/en/tags/peace-talks/feed.json", "lang:en,topic:peace-talks"],
    ["/ru/authors/newsroom/atom.xml", "lang:ru,author:newsroom"],
    ["/en/tags/peace-talks,ukraine+-service/rss.xml", "lang:en,topic:peace-talks,topic:ukraine,topic:service"],
    // Everything except these topics: any release affects it.
    ["/en/tags/-service/rss.xml", "lang:en,latest:en,topic:service"],
    ["/en/summary/tags/-service+-ukraine/rss.xml", "lang:en,latest:en,topic:service,topic:ukraine"],
    ["/uk/summary/tags/peace-talks/rss.xml", "lang:uk,topic:peace-talks"],
  ])("at %s is purged with %s", async (path, tags) => {
    expect((await app.request(path)).headers.get("Cache-Tag")).toBe(tags);
  });

  test.each([
    "/uk/rss.xml",
    "/",
    "/uk/",
    "/uk/articles/feeds",
    "/opml.xml",
    "/feeds.json",
    "/sitemap.xml",
    "/robots.txt",
  ])("has the lifetime that the newsroom sets, as does %s", async (path) => {
    const app = appOf(undefined, { site: { ...site, feed: { items: 50, maxAge: 420 } } });

    expect((await app.request(path)).headers.get("Cache-Control")).toBe("public, max-age=420");
  });

  test("names itself, its hub and its siblings in Link", async () => {
    const { headers } = await app.request("/uk/tags/peace-talks/atom.xml");

    expect(headers.get("Link")?.split(", ")).toEqual([
      '<https://news.example/uk/tags/peace-talks/atom.xml>; rel="self"',
      '<https://hub.example/>; rel="hub"',
      ...formats
        .filter(({ name }) => name !== "atom")
        .map(({ file, type }) => `<https://news.example/uk/tags/peace-talks/${file}>; rel="alternate"; type="${type}"`),
      '<https://news.example/en/tags/peace-talks/atom.xml>; rel="alternate"; type="application/atom+xml"; hreflang="en"',
      '<https://news.example/ru/tags/peace-talks/atom.xml>; rel="alternate"; type="application/atom+xml"; hreflang="ru"',
    ]);
  });

  test("lists in each language only the articles in it, from the newest", async () => {
    const titles = async (path: string) =>
      elements(xmlTree(await (await app.request(path)).text()), "entry").map((entry) =>
        textOf(elements(entry, "title")[0] ?? entry),
      );

    expect(await titles("/uk/atom.xml")).toEqual(["Story feeds (uk)", "Story advisers (uk)"]);
    expect(await titles("/ru/atom.xml")).toEqual(["Story advisers (ru)"]);
    expect(await titles("/en/tags/service/atom.xml")).toEqual(["Story feeds (en)"]);
  });

  test("of a known topic without articles is a valid feed without entries", async () => {
    const root = xmlTree(await (await app.request("/uk/tags/webinars/atom.xml")).text());

    expect(elements(root, "entry")).toEqual([]);
    expect(elements(root, "updated").map(textOf)).toEqual(["2026-01-01T00:00:00.000Z"]);
  });

  test("is the same for every requested host", async () => {
    const here = await app.request("https://news.example/uk/rss.xml");
    const there = await app.request(new URL("/uk/rss.xml", "http://preview.example:8787").href, {
      headers: { Host: "evil.example" },
    });

    expect(await there.text()).toBe(await here.text());
    expect(there.headers.get("Link")).toBe(here.headers.get("Link"));
  });
});

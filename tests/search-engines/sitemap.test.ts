import { describe, expect, test } from "vitest";
import { everyArticle } from "../../src/domain/article-list.ts";
import { isWithdrawn } from "../../src/domain/catalogue.ts";
import { isVisible } from "../../src/domain/window.ts";
import { homeHeadlines } from "../../src/pages/home-page.tsx";
import { htmlTree } from "../pages/html-tree.ts";
import { appOf, etagOf, stories } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { everyFolder } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary, sampleNow } from "../support/sample-newsroom.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { listedAt, sitemapAt } from "./sitemap-of.ts";

const { catalogue, ...library } = sampleLibrary();
const { origin } = catalogue.site;
const app = sampleApp({ catalogue, ...library });
const sitemap = await sitemapAt(app, "/sitemap.xml");

async function pageAt(loc: string) {
  const response = await app.request(loc.replace(origin, ""));
  return { status: response.status, html: htmlTree(await response.text()) };
}

describe("the sitemap", () => {
  test("lists the front pages, every topic and author with something to read, and every visible article, once", async () => {
    const articles = [...everyArticle(catalogue.times)]
      .filter((number) => isVisible(catalogue.times, number, sampleNow) && !isWithdrawn(catalogue.times, number))
      .map((number) => catalogue.address(number))
      .map(({ language, slug }) => `${origin}/${language}/articles/${encodeURIComponent(slug)}`);
    const folders = await Promise.all(
      everyFolder(catalogue).map(async ({ path }) => ({
        loc: `${origin}${path}`,
        shows: (await (await app.request(`${path}rss.xml`)).text()).includes("<item>"),
      })),
    );
    const lists = folders.filter(({ shows }) => shows).map(({ loc }) => loc);

    expect(sitemap.kind).toBe("urlset");
    expect(sitemap.listed.map(({ loc }) => loc).toSorted()).toEqual([`${origin}/`, ...lists, ...articles].toSorted());
  });

  test("lists only canonical addresses", async () => {
    await checkEach(
      sitemap.listed,
      ({ loc }) => loc,
      async ({ loc }) => {
        const { status, html } = await pageAt(loc);

        expect(status).toBe(200);
        expect(html.one("link", { rel: "canonical" }).attributes.href).toBe(loc);
      },
    );
  });

  test("names translations that name each other, themselves and the same default, and are all listed themselves", () => {
    const alone = sitemap.listed.filter(({ alternates }) => alternates.length === 0);
    expect(alone.map(({ loc }) => loc)).toEqual([`${origin}/pt-BR/articles/balsa-noturna`]);
    for (const { loc, alternates } of sitemap.listed.filter((page) => !alone.includes(page))) {
      const addresses = alternates.map(([, href]) => href);
      expect(addresses).toContain(loc);
      expect(alternates.filter(([hreflang]) => hreflang === "x-default")).toHaveLength(1);
      for (const href of addresses) expect(listedAt(sitemap, href).alternates).toEqual(alternates);
    }
  });

  test("names the translations that an article's own page names", async () => {
    for (const { loc, alternates } of sitemap.listed.filter(({ loc }) => loc.includes("/articles/"))) {
      const { html } = await pageAt(loc);
      const links = html.all("link", { rel: "alternate" }).filter(({ attributes }) => "hreflang" in attributes);

      expect(alternates).toEqual(links.map(({ attributes }) => [attributes.hreflang, attributes.href]));
    }
  });

  test("gives the absolute address of each article's own picture", () => {
    const pictures = sitemap.listed.flatMap(({ images }) => images);

    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(picture).toMatch(new RegExp(`^${origin}/media/[^/]+$`));
  });

  test("is complete XML that search engines can revalidate by entity tag", async () => {
    const first = await app.request("/sitemap.xml");
    const again = await app.request("/sitemap.xml", { headers: { "If-None-Match": etagOf(first) } });

    expect(first.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
    expect(again.status).toBe(304);
  });
});

describe("the date of a page", () => {
  const content = [
    ...stories,
    story("revised", {
      published: "2026-01-02T10:00:00Z",
      updated: "2026-01-02T11:00:00Z",
      revised: "2026-01-20T08:00:00Z",
      tags: ["ukraine", "webinars"],
    }),
  ];

  test("is that of its newest change, silent ones included", async () => {
    const sitemap = await sitemapAt(appOf(content), "/sitemap.xml");
    const dates = ["en/articles/revised", "en/articles/feeds", "en/tags/webinars/", "en/tags/peace-talks/", "en/", ""];

    expect(dates.map((path) => listedAt(sitemap, `https://news.example/${path}`).lastmod)).toEqual([
      "2026-01-20T08:00:00.000Z",
      "2026-01-05T10:00:00.000Z",
      "2026-01-20T08:00:00.000Z",
      "2026-01-03T12:30:15.000Z",
      "2026-01-20T08:00:00.000Z",
      "2026-01-20T08:00:00.000Z",
    ]);
  });

  test("depends only on what a list shows now", async () => {
    const items = 7;
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1, index)).toISOString();
    const many = Array.from({ length: items + 1 }, (_, index) =>
      // The oldest story is the one that was changed last.
      story(`story-${index}`, { published: day(index), ...(index === 0 && { revised: "2026-01-31T00:00:00Z" }) }),
    );
    const app = appOf(many, { site: { ...site, feed: { items, maxAge: 300 } } });
    const sitemap = await sitemapAt(app, "/sitemap.xml");
    const pages = await Promise.all(["/en/", "/"].map(async (path) => (await app.request(path)).text()));
    const shown = pages.map((html) => htmlTree(html).all("article").length);

    expect(shown).toEqual([items, 3 * homeHeadlines]);
    expect(listedAt(sitemap, "https://news.example/en/").lastmod).toBe(day(items));
    expect(listedAt(sitemap, "https://news.example/").lastmod).toBe(day(items));
  });

  test("is absent from a front page that has never shown anything, which is listed anyway", async () => {
    const { listed } = await sitemapAt(appOf([]), "/sitemap.xml");

    expect(listed.map(({ loc, lastmod }) => [loc.replace("https://news.example", ""), lastmod])).toEqual([
      ["/", undefined],
      ["/uk/", undefined],
      ["/en/", undefined],
      ["/ru/", undefined],
    ]);
  });
});

describe("alternates", () => {
  const content = [
    story("both", { languages: ["en", "ru"], tags: ["ukraine", "webinars"] }),
    story("alone", { languages: ["ru"], tags: ["ukraine", "service"] }),
  ];

  test("leave out languages without the story, or without a story on the topic", async () => {
    const sitemap = await sitemapAt(appOf(content), "/sitemap.xml");
    const alternates = (path: string) =>
      listedAt(sitemap, `https://news.example/${path}`).alternates.map((pair) => pair.join(" "));

    expect(alternates("ru/articles/both")).toEqual([
      "en https://news.example/en/articles/both",
      "ru https://news.example/ru/articles/both",
      "x-default https://news.example/en/articles/both",
    ]);
    expect(alternates("en/tags/webinars/")).toEqual([
      "en https://news.example/en/tags/webinars/",
      "ru https://news.example/ru/tags/webinars/",
      "x-default https://news.example/en/tags/webinars/",
    ]);
  });

  test("are empty for a page without translations", async () => {
    const sitemap = await sitemapAt(appOf(content), "/sitemap.xml");

    expect(listedAt(sitemap, "https://news.example/ru/articles/alone").alternates).toEqual([]);
    expect(listedAt(sitemap, "https://news.example/ru/tags/service/").alternates).toEqual([]);
  });
});

describe("addresses with special characters", () => {
  const slug = `кавун-"'&<>-${"x".repeat(200)}-👨‍👩‍👧`;
  const media = (path: string) => ({ path, type: "image/png", length: 1, width: 1, height: 1, smaller: [] });
  const content = [
    story("hurt", { slug, image: { media: media("/media/a&b.png"), alt: "" } }),
    story("remote", { image: { media: { url: "https://elsewhere.example/a.png" }, alt: "" } }),
  ];

  test("are percent-encoded ASCII, resolve to their page, and are escaped for XML", async () => {
    const app = appOf(content);
    const sitemap = await sitemapAt(app, "/sitemap.xml");
    const { loc, images } = listedAt(sitemap, `https://news.example/en/articles/${encodeURIComponent(slug)}`);

    expect(loc).toMatch(/^[\x21-\x7e]+$/);
    expect((await app.request(loc.replace("https://news.example", ""))).status).toBe(200);
    expect(images).toEqual(["https://news.example/media/a&b.png"]);
  });

  test("are left out for pictures on other hosts", async () => {
    const sitemap = await sitemapAt(appOf(content), "/sitemap.xml");

    expect(listedAt(sitemap, "https://news.example/en/articles/remote").images).toEqual([]);
  });
});

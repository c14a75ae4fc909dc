import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { type Draft, story } from "../support/story.ts";
import { all, only, textOf, xmlTree } from "../support/xml-tree.ts";
import { newsNamespace as news, sitemapNamespace } from "./sitemap-of.ts";

/** Reads what the document says about each article, in its order. */
function read(text: string) {
  const root = xmlTree(text);
  expect(root.name).toBe(`${sitemapNamespace}urlset`);
  return all(root, `${sitemapNamespace}url`).map((url) => {
    const about = only(url, `${news}news`);
    const publication = only(about, `${news}publication`);
    return {
      loc: textOf(only(url, `${sitemapNamespace}loc`)),
      name: textOf(only(publication, `${news}name`)),
      language: textOf(only(publication, `${news}language`)),
      date: textOf(only(about, `${news}publication_date`)),
      title: textOf(only(about, `${news}title`)),
    };
  });
}

/** Returns the last path segments of the listed addresses. */
async function slugs(app: ReturnType<typeof appOf>): Promise<readonly string[]> {
  const text = await (await app.request("/news-sitemap.xml")).text();
  return read(text).map(({ loc }) => loc.slice(loc.lastIndexOf("/") + 1));
}

function english(id: string, published: string, facts: Parameters<typeof story>[1] = {}): readonly Draft[] {
  return story(id, { published, languages: ["en"], ...facts });
}

describe("the news sitemap", () => {
  test("gives the address, publisher, language, date and title of each article", async () => {
    const content = [story("fresh", { published: "2026-01-31T10:00:00+02:00", languages: ["uk", "en"] })];
    const text = await (await appOf(content).request("/news-sitemap.xml")).text();

    expect(read(text)).toEqual([
      {
        loc: "https://news.example/uk/articles/fresh",
        name: "Редакція",
        language: "uk",
        date: "2026-01-31T08:00:00.000Z",
        title: "Story fresh (uk)",
      },
      {
        loc: "https://news.example/en/articles/fresh",
        name: "The Newsroom",
        language: "en",
        date: "2026-01-31T08:00:00.000Z",
        title: "Story fresh (en)",
      },
    ]);
  });

  test("lists the articles of exactly 48 hours, the newest first, and neither scheduled nor expired ones", async () => {
    const content = [
      english("too-old", "2026-01-30T12:00:00Z"),
      english("just-new", "2026-01-30T12:00:01Z"),
      english("newest", "2026-02-01T12:00:00Z"),
      english("scheduled", "2026-02-01T12:00:01Z"),
      english("expired", "2026-01-31T12:00:00Z", { expires: "2026-02-01T12:00:00Z" }),
    ];

    expect(await slugs(appOf(content, {}, "2026-02-01T12:00:00Z"))).toEqual(["newest", "just-new"]);
  });

  test("counts from publication: a changed old story is not news", async () => {
    const content = [english("old", "2026-01-03T10:00:00Z", { updated: "2026-02-01T10:00:00Z" })];

    expect(await slugs(appOf(content))).toEqual([]);
  });

  test("lists at most the thousand newest", async () => {
    const content = Array.from({ length: 1001 }, (_, index) =>
      english(`story-${index}`, new Date(Date.UTC(2026, 1, 1) + index * 1000).toISOString()),
    );
    const listed = await slugs(appOf(content));

    expect(listed).toHaveLength(1000);
    expect([listed[0], listed.at(-1)]).toEqual(["story-1000", "story-1"]);
  });

  test("is an empty sitemap if there is no news", async () => {
    const response = await appOf([]).request("/news-sitemap.xml");

    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/xml; charset=utf-8"]);
    expect(read(await response.text())).toEqual([]);
  });

  test("keeps titles that look like markup as text", async () => {
    const title = `<script>alert("1")</script> & ]]> &amp;lt; \u202ertl`;
    const text = await (
      await appOf([english("hurt", "2026-02-01T10:00:00Z", { title })]).request("/news-sitemap.xml")
    ).text();

    expect(read(text).map((each) => each.title)).toEqual([`${title} (en)`]);
  });

  test("names languages by ISO 639, except the two scripts of Chinese that Google distinguishes", async () => {
    const tags = ["en-GB", "zh-Hant", "zh-Hans-SG", "zh", "zh-TW", "sr-Latn"];
    const texts = Object.fromEntries(tags.map((tag) => [tag, tag]));
    const [language] = site.languages;
    const facts = {
      tags: [{ slug: "ukraine", kind: "section", name: texts, aliases: [], retired: false }],
      authors: [{ slug: "anton-korzh", name: texts, aliases: [], retired: false }],
      site: {
        ...site,
        defaultLanguage: "en-GB",
        languages: tags.flatMap((tag) => (language ? [{ ...language, tag, aliases: [] }] : [])),
        publisher: { ...site.publisher, name: texts },
        copyright: texts,
      },
    } as const;
    const app = appOf([story("fresh", { published: "2026-02-01T10:00:00Z", languages: tags })], facts);
    const listed = read(await (await app.request("/news-sitemap.xml")).text());

    expect(listed.map(({ name, language }) => `${name} ${language}`)).toEqual([
      "en-GB en",
      "zh-Hant zh-tw",
      "zh-Hans-SG zh-cn",
      "zh zh-cn",
      "zh-TW zh-tw",
      "sr-Latn sr",
    ]);
  });
});

describe("the second in which an article is no longer news", () => {
  test("changes the document and not before, without a deployment", async () => {
    const clock = fakeClock("2026-02-01T10:00:00Z");
    const content = [english("newer", "2026-01-31T10:00:00Z"), english("older", "2026-01-30T12:00:00Z")];
    const app = createApp({ library: libraryOf(content), now: clock.now });
    const early = etagOf(await app.request("/news-sitemap.xml"));

    clock.set("2026-02-01T11:59:59Z");
    expect(etagOf(await app.request("/news-sitemap.xml"))).toBe(early);
    expect(await slugs(app)).toEqual(["newer", "older"]);

    clock.set("2026-02-01T12:00:00Z");
    expect(etagOf(await app.request("/news-sitemap.xml"))).not.toBe(early);
    expect(await slugs(app)).toEqual(["newer"]);

    clock.set("2026-02-02T10:00:00Z");
    expect(await slugs(app)).toEqual([]);
  });

  test("ends its lifetime, stale use at the edge included", async () => {
    const content = [english("newer", "2026-01-31T10:00:00Z"), english("older", "2026-01-30T12:01:00Z")];
    const { headers } = await appOf(content).request("/news-sitemap.xml");

    expect(headers.get("Cache-Control")).toBe("public, max-age=60");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=60");
  });
});

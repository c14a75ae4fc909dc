import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { appOf, etagOf, feedPaths, stories } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { everyDocument, isDocument } from "../support/every-feed.ts";
import { isParsed, type ParsedFormat } from "../support/formats.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { elements, xmlTree } from "../support/xml-tree.ts";
import { type DirectoryEntry, directoryOf } from "./directory-of.ts";

const library = sampleLibrary();
const { catalogue } = library;
const { origin } = catalogue.site;
const app = sampleApp(library);
const directory = await directoryOf(app);

/** Reads from a document the facts that the directory gives about it. */
function read(text: string, format: ParsedFormat) {
  switch (format) {
    case "rss": {
      const { title, language, link, lastBuildDate, items = [] } = parseRssFeed(text);
      return { title, language, page: link, updated: lastBuildDate, items: items.length };
    }
    case "atom": {
      const { title, xml, links, updated, entries = [] } = parseAtomFeed(text);
      const page = links?.find(({ rel, type }) => rel === "alternate" && type === "text/html")?.href;
      // A tombstone counts as the entry that it replaces.
      const shown = new Set([
        ...entries.map(({ id }) => id),
        ...elements(xmlTree(text), "deleted-entry").map(({ attributes }) => attributes.ref),
      ]);
      return { title: title?.value, language: xml?.lang, page, updated, items: shown.size };
    }
    case "json": {
      const { title, language, home_page_url, items = [] } = parseJsonFeed(text);
      const updated: string = JSON.parse(text)._polyfeed.updated;
      return { title, language, page: home_page_url, updated, items: items.length };
    }
  }
}

describe("the directory of feeds", () => {
  test("lists every document of every language, topic and author once, full and in summaries, in the order of the site", () => {
    const expected = catalogue.site.languages.flatMap(({ tag }) => {
      const full = everyDocument(catalogue).filter(({ language }) => language === tag);
      const paths = full.map(({ path }) => path);
      return [...paths, ...paths.map((path) => path.replace(`/${tag}/`, `/${tag}/summary/`))].filter((path) =>
        isDocument(path),
      );
    });
    expect(directory.map(({ url }) => url)).toEqual(expected.map((path) => `${origin}${path}`));
  });

  test("describes every document correctly", async () => {
    await checkEach(
      directory,
      ({ url }) => url,
      async (entry) => {
        const { url } = entry;
        const response = await app.request(url.replace(origin, ""));
        const text = await response.text();

        expect(response.status).toBe(200);
        expect(entry).toMatchObject({
          url,
          variant: url.includes("/summary/") ? "summary" : "full",
          media_type: response.headers.get("Content-Type")?.replace("; charset=utf-8", ""),
          etag: etagOf(response),
        });
        if (isParsed(entry.format)) {
          const { title, language, page, updated, items } = read(text, entry.format);
          expect(entry).toEqual({
            url,
            format: entry.format,
            variant: entry.variant,
            media_type: entry.media_type,
            language,
            title,
            html_url: page,
            items,
            updated: items === 0 ? null : new Date(updated ?? "").toISOString(),
            etag: entry.etag,
          } satisfies Record<keyof DirectoryEntry, unknown>);
        }
        expect((await app.request(entry.html_url.replace(origin, ""))).status).toBe(200);
      },
    );
  });

  test("is JSON that scripts from any origin may read", async () => {
    const { headers } = await app.request("/feeds.json");

    expect(headers.get("Content-Type")).toBe("application/json");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Access-Control-Expose-Headers")).toContain("ETag");
  });

  test("is dated by the newest change, and not sent again to clients that have it", async () => {
    const revised = story("revised", { published: "2026-01-04T10:00:00Z", revised: "2026-01-20T08:00:00Z" });
    const app = appOf([...stories, revised]);
    const first = await app.request("/feeds.json");

    expect(first.headers.get("Last-Modified")).toBe("Tue, 20 Jan 2026 08:00:00 GMT");
    for (const [name, value] of [
      ["If-None-Match", etagOf(first)],
      ["If-Modified-Since", "Tue, 20 Jan 2026 08:00:00 GMT"],
    ] as const) {
      expect((await app.request("/feeds.json", { headers: { [name]: value } })).status).toBe(304);
    }
  });

  test("counts the entries of a document, not those of the whole feed", async () => {
    const [first] = await directoryOf(appOf(stories, { site: { ...site, feed: { items: 1, maxAge: 300 } } }));

    expect(first).toMatchObject({ url: "https://news.example/uk/rss.xml", items: 1 });
  });

  test("lists an empty feed as such, without the substitute date of its document", async () => {
    const app = appOf([]);
    const empty = await directoryOf(app);

    const full = empty.filter(({ variant }) => variant === "full");
    expect(full.map(({ url }) => url)).toEqual(feedPaths.map((path) => `https://news.example${path}`));
    expect(new Set(empty.map(({ items, updated }) => `${items} ${updated}`))).toEqual(new Set(["0 null"]));
    expect((await app.request("/feeds.json")).headers.get("Last-Modified")).toBeNull();
  });
});

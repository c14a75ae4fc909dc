import { parseOpml } from "feedsmith";
import { describe, expect, test } from "vitest";
import { appOf, etagOf, stories } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { everyFolder } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { site, tags } from "../support/site.ts";
import { story } from "../support/story.ts";
import { all, elements, only, textOf, xmlTree } from "../support/xml-tree.ts";
import { feedOutlines } from "./feed-outlines.ts";

const library = sampleLibrary();
const { catalogue } = library;
const app = sampleApp(library);
const languages = catalogue.site.languages.map(({ tag }) => tag);
const lists = ["/opml.xml", ...languages.map((language) => `/${language}/opml.xml`)];

async function textAt(path: string): Promise<string> {
  return (await app.request(path)).text();
}

const listed = (await Promise.all(lists.map(textAt))).map((text) => feedOutlines(text));
const [whole = [], ...ofLanguages] = listed;

describe("a subscription list", () => {
  test("is OPML that a reader's file dialog offers and a third-party parser reads", async () => {
    await checkEach(lists, String, async (path) => {
      const response = await app.request(path);

      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe("text/x-opml; charset=utf-8");
      expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="feeds[A-Za-z-]*\.opml"$/);
      expect(parseOpml(await response.text()).body?.outlines).not.toHaveLength(0);
    });
  });

  test("has a type on each feed, and on folders no attribute that requires a type", async () => {
    await checkEach(lists, String, async (path) => {
      const outlines = elements(xmlTree(await textAt(path)), "outline");
      const folders = outlines.filter(({ attributes }) => attributes.type === undefined);
      const feeds = outlines.filter(({ attributes }) => attributes.type !== undefined);

      expect(folders.length).toBeGreaterThan(0);
      for (const { attributes, children } of folders) {
        expect(attributes).toEqual({ text: expect.stringMatching(/\S/) });
        expect(children).not.toEqual([]);
      }
      for (const { attributes, children } of feeds) {
        expect(Object.keys(attributes)).toEqual(expect.arrayContaining(["text", "title", "xmlUrl"]));
        expect([attributes.type, children]).toEqual(["rss", []]);
      }
    });
  });

  test("names feeds whose title, language, description and page are as listed", async () => {
    await checkEach(
      whole,
      ({ xmlUrl }) => xmlUrl,
      async (outline) => {
        const response = await app.request(outline.xmlUrl.replace(catalogue.site.origin, ""));
        expect(response.status).toBe(200);
        const channel = only(xmlTree(await response.text()), "channel");
        const told = (name: string) => textOf(only(channel, name));

        expect(outline).toMatchObject({
          type: "rss",
          version: "RSS2",
          text: told("title"),
          title: told("title"),
          language: told("language"),
          description: told("description"),
          htmlUrl: told("link"),
        });
        expect((await app.request(outline.htmlUrl.replace(catalogue.site.origin, ""))).status).toBe(200);
      },
    );
  });

  test("lists each feed that shows something exactly once", async () => {
    const folders = await Promise.all(
      everyFolder(catalogue).map(async ({ path }) => ({
        url: `${catalogue.site.origin}${path}rss.xml`,
        shown: (await textAt(`${path}rss.xml`)).includes("<item>"),
      })),
    );
    const expected = folders.filter(({ shown }) => shown).map(({ url }) => url);

    expect(whole.map(({ xmlUrl }) => xmlUrl).toSorted()).toEqual(expected.toSorted());
  });

  test("of one language is that language's part of the whole", () => {
    expect(ofLanguages.flat()).toEqual(whole.map(({ folders, ...rest }) => ({ ...rest, folders: folders.slice(1) })));
    expect(ofLanguages.map((feeds) => [...new Set(feeds.map(({ language }) => language))])).toEqual(
      languages.map((language) => [language]),
    );
  });

  test("is grouped by language, then by kind of topic, with authors last", () => {
    const folders = [...new Set(whole.map((outline) => outline.folders.join(" / ")))];

    expect(folders.filter((folder) => folder.startsWith("English"))).toEqual([
      "English",
      "English / Sections",
      "English / Places",
      "English / People",
      "English / Organisations",
      "English / Subjects",
      "English / Authors",
    ]);
    expect([...new Set(whole.map((outline) => outline.folders[0]))]).toEqual(
      catalogue.site.languages.map(({ name }) => name),
    );
  });
});

describe("the head of a subscription list", () => {
  const revised = story("revised", { published: "2026-01-04T10:00:00Z", revised: "2026-01-20T08:00:00Z" });

  async function head(now: string) {
    const text = await (await appOf([...stories, revised], {}, now).request("/en/opml.xml")).text();
    const { title, dateModified, ownerName, ownerId, docs } = parseOpml(text).head ?? {};
    return { title, dateModified, ownerName, ownerId, docs };
  }

  test("names the owner, and the date of the newest listed change, whatever the clock says", async () => {
    const expected = {
      title: "News",
      dateModified: "Tue, 20 Jan 2026 08:00:00 GMT",
      ownerName: "The Newsroom",
      ownerId: "https://news.example/",
      docs: "http://opml.org/spec2.opml",
    };

    expect(await head("2026-02-01T12:00:00Z")).toEqual(expected);
    expect(await head("2027-05-05T05:05:05Z")).toEqual(expected);
  });

  test("has the date in Last-Modified too, and is not sent again to clients that have it", async () => {
    const app = appOf([...stories, revised]);
    const first = await app.request("/en/opml.xml");

    expect(first.headers.get("Last-Modified")).toBe("Tue, 20 Jan 2026 08:00:00 GMT");
    for (const [name, value] of [
      ["If-None-Match", etagOf(first)],
      ["If-Modified-Since", "Tue, 20 Jan 2026 08:00:00 GMT"],
    ] as const) {
      expect((await app.request("/en/opml.xml", { headers: { [name]: value } })).status).toBe(304);
    }
  });
});

describe("a newsroom that has published nothing", () => {
  test("lists each language's feed, without a date", async () => {
    const response = await appOf([]).request("/opml.xml");
    const text = await response.text();

    expect(response.headers.get("Last-Modified")).toBeNull();
    expect(feedOutlines(text).map(({ xmlUrl }) => xmlUrl)).toEqual([
      "https://news.example/uk/rss.xml",
      "https://news.example/en/rss.xml",
      "https://news.example/ru/rss.xml",
    ]);
    expect(all(only(xmlTree(text), "head"), "dateModified")).toEqual([]);
  });
});

describe("names that look like markup", () => {
  const hurt = `<script>alert("1")</script> & ]]> 'x' &amp;lt;`;
  const name = { uk: hurt, en: hurt, ru: hurt };

  test("stay text", async () => {
    const facts = {
      tags: tags.map((tag) => ({ ...tag, name })),
      site: {
        ...site,
        languages: site.languages.map((each) => ({ ...each, title: hurt, name: hurt, description: hurt })),
        publisher: { ...site.publisher, name },
      },
    };
    const text = await (await appOf(stories, facts).request("/opml.xml")).text();
    const [feed, topic] = feedOutlines(text);

    expect(textOf(only(only(xmlTree(text), "head"), "ownerName"))).toBe(hurt);
    expect(feed).toMatchObject({ title: hurt, description: hurt, folders: [hurt] });
    expect(topic?.title).toBe(`${hurt} — ${hurt}`);
  });
});

test("an alias of a language redirects to its list, and an unknown language has none", async () => {
  const alias = await app.request("/ua/opml.xml");

  expect([alias.status, alias.headers.get("Location")]).toEqual([308, "/uk/opml.xml"]);
  expect((await app.request("/xx/opml.xml")).status).toBe(404);
});

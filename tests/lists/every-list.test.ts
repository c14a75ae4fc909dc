import { describe, expect, test } from "vitest";
import { everySelection, listKinds, listNames, selectionsOf } from "../../src/domain/lists.ts";
import { formatsFor } from "../../src/formats/formats.ts";
import { rss } from "../../src/formats/rss.ts";
import { announceChanges } from "../../src/http/announce-changes.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { documentUrl, pageUrl, pathOf } from "../../src/urls/urls.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { picture } from "../pages/newsroom-view.ts";
import { appOf, navigation } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { everyFolder } from "../support/every-feed.ts";
import { instant } from "../support/instant.ts";
import { libraryOf } from "../support/library.ts";
import { site as usual, vocabulary } from "../support/site.ts";
import { story } from "../support/story.ts";
import { directoryOf } from "./directory-of.ts";
import { feedOutlines } from "./feed-outlines.ts";

const site = { ...usual, feed: { items: 2, maxAge: 300 } };
/** With every property that puts an article into a list. */
const facts = {
  tags: [...vocabulary.tags.keys()],
  authors: [...vocabulary.authors.keys()],
  image: picture,
};
const week = [1, 2, 3, 4, 5].map((day) =>
  story(`day-${day}`, { ...facts, section: "ukraine", published: `2026-01-0${day}T12:00:00Z` }),
);
const withdrawn = story("withdrawn", {
  ...facts,
  published: "2026-01-04T18:00:00Z",
  withdrawn: { date: "2026-01-31T10:00:00Z", reason: "It was wrong." },
});
const stories = [...week, withdrawn];
const app = appOf(stories, { site });
const textAt = async (path: string, init?: RequestInit) => (await app.request(path, init)).text();
const folders = everyFolder({ site, ...vocabulary });

type Folder = (typeof folders)[number];

/** Declares one test over every list. */
function testEveryList(behaviour: string, check: (list: Folder) => Promise<void>): void {
  test(behaviour, () => checkEach(folders, ({ path }) => path, check));
}

describe("every list", () => {
  test("is a feed in each of its formats, with its archives and summaries and a notice of withdrawn stories", async () => {
    const documents = folders.flatMap(({ language, selection, path }) =>
      formatsFor(subscription(language, selection)).map((format) => ({
        language,
        selection,
        format,
        path: path + format.file,
      })),
    );
    await checkEach(
      documents,
      ({ path }) => path,
      async ({ language, selection, format }) => {
        const url = pathOf(site, documentUrl(site, subscription(language, selection), format));
        const current = await app.request(url);
        const text = await current.text();
        expect([current.status, text.includes("day-5")]).toEqual([200, true]);
        expect(text).toContain("It was wrong.");
        const others = [
          { ref: { ...subscription(language, selection), archive: 1 }, shown: "day-1" },
          { ref: subscription(language, selection, "summary"), shown: "day-5" },
        ].filter(({ ref }) => formatsFor(ref).includes(format));
        for (const { ref, shown } of others)
          expect(await textAt(pathOf(site, documentUrl(site, ref, format)))).toContain(shown);
      },
    );
  });

  testEveryList("is a page with its own title", async ({ language, selection, path }) => {
    const response = await app.request(path, navigation);
    expect(response.status).toBe(200);
    const page = htmlTree(await response.text());
    expect(page.one("h1").text).not.toBe("");
    expect(page.one("link", { rel: "canonical" }).attributes.href).toBe(pageUrl(site, language, selection));
  });

  test("is cached under a tag that is purged with its stories", async () => {
    const { purged, told } = await announcement();
    await checkEach(
      folders,
      ({ path }) => path,
      async ({ language, selection, path }) => {
        const { headers } = await app.request(`${path}rss.xml`);
        const tag = listKinds[selection.kind].cacheTag(language, selection.slug);
        expect(headers.get("Cache-Tag")?.split(",")).toContain(tag);
        expect(purged).toContain(tag);
        expect(told).toContain(documentUrl(site, subscription(language, selection), rss));
      },
    );
  });

  testEveryList("is in the lists for readers and programs", async ({ language, selection }) => {
    const feed = documentUrl(site, subscription(language, selection), rss);
    expect(feedOutlines(await textAt(`/${language}/opml.xml`)).map(({ xmlUrl }) => xmlUrl)).toContain(feed);
    expect((await directoryOf(app)).map(({ url }) => url)).toContain(feed);
    expect(await textAt("/sitemap.xml")).toContain(`<loc>${pageUrl(site, language, selection)}</loc>`);
  });
});

describe.each(listNames)("lists of the kind %s", (kind) => {
  test("are linked from the front page", async () => {
    const page = htmlTree(await textAt("/en/", navigation));
    const links = page.all("a").map(({ attributes }) => attributes.href);
    const some = selectionsOf(kind, vocabulary).map((selection) => pathOf(site, pageUrl(site, "en", selection)));
    expect(links).toEqual(expect.arrayContaining(some));
  });

  test("have names of their own in every language", async () => {
    for (const { tag } of site.languages) {
      const names = await Promise.all(
        everySelection(vocabulary).map(async (selection) => {
          const page = htmlTree(await textAt(pathOf(site, pageUrl(site, tag, selection)), navigation));
          return page.one("title").text;
        }),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

/** Returns the purges and pings in the minute of the newest story's release. */
async function announcement() {
  const purged: string[] = [];
  const told: string[] = [];
  await announceChanges(libraryOf(stories, { site }).catalogue, instant("2026-01-05T12:00:00Z"), {
    async purge(what) {
      if ("tags" in what) purged.push(...what.tags);
      return { success: true, errors: [] };
    },
    async fetch(_, { body }) {
      told.push(...new URLSearchParams(String(body)).getAll("hub.url"));
      return new Response(null, { status: 204 });
    },
    wait: async () => {},
    log() {},
  });
  return { purged, told };
}

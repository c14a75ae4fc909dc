import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archiveSize } from "../../src/domain/archives.ts";
import { once } from "../../src/domain/once.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { compiled } from "../build/compiled.ts";
import { change, type Files, site, withoutStory } from "../content/content-folder.ts";
import { crawl } from "../support/crawl.ts";
import { instant } from "../support/instant.ts";

/* A story that is translated eight weeks after its publication, in a newsroom whose feeds have archive documents. */

const late = "articles/2026-01-03-late";
const translation = `---
title: "Belated headline"
lead: "Belated lead."
slug: belated-slug
published: 2026-03-01T10:00:00Z
---
Belated body.
`;
const translationOf = /belated/i;

/** A story in Ukrainian and English; its English text links to the story that is translated late. */
function bilingual(day: string): Files {
  const folder = `articles/${day}-story`;
  const text = (title: string) =>
    `---\ntitle: "${title} ${day}"\nlead: "${title}"\nslug: on-${day}\n---\n[x](../2026-01-03-late/)\n`;
  return {
    [`${folder}/article.yaml`]: `id: on-${day}\npublished: ${day}T10:00:00Z\nsection: ukraine\ntags: [rss]\nauthors: [newsroom]\n`,
    [`${folder}/uk.md`]: text("Стаття"),
    [`${folder}/en.md`]: text("Story"),
  };
}

function storiesOf(days: readonly string[]): Files {
  return Object.assign({}, ...days.map(bilingual));
}

/** As many as complete an archive document. */
const oldStories = storiesOf(
  Array.from({ length: archiveSize }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, "2025-01-01".length),
  ),
);

const withoutTranslation: Files = {
  ...withoutStory,
  "site.yaml": `${site}feed: { items: 2 }\n`,
  ...storiesOf(["2026-01-01", "2026-01-02", "2026-01-04", "2026-01-05", "2026-02-20"]),
  [`${late}/article.yaml`]:
    "id: late\npublished: 2026-01-03T10:00:00Z\nsection: ukraine\ntags: [rss, kyiv]\nauthors: [newsroom]\n",
  [`${late}/uk.md`]: '---\ntitle: "Своєчасна"\nlead: "Лід."\nslug: своєчасна\n---\nТекст.\n',
};
const files: Files = { ...withoutTranslation, [`${late}/en.md`]: translation };

const [before, after] = ["2026-03-01T09:59:59Z", "2026-03-01T10:00:00Z"] as const;

function appAt(library: Library, moment: string): Hono {
  return createApp({ library, now: () => instant(moment) });
}

/** Returns what programs get at each path, and what people do. The pages of stories that only fill the archive are left out. */
async function textsAt(library: Library, moment: string): Promise<ReadonlyMap<string, string>> {
  const found = await crawl(appAt(library, moment), /\/articles\/on-2025-/);
  return new Map(
    [...found].flatMap(([path, { program, person }]) => [
      [path, program.text],
      [`${path} as a page`, person.text],
    ]),
  );
}

const crawled = once(async () => {
  const library = await compiled({ ...oldStories, ...files });
  return {
    library,
    early: await textsAt(library, before),
    released: await textsAt(library, after),
    /** Without the translation. */
    never: await textsAt(await compiled({ ...oldStories, ...withoutTranslation }), before),
  };
});

const isFeedDocument = (path: string) => /\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(path);
const isArchive = (path: string) => /\/archive\//.test(path);

describe("before a translation is published", () => {
  test("nothing names it", async () => {
    const { early } = await crawled();
    expect([...early].filter(([path, text]) => translationOf.test(path + text)).map(([path]) => path)).toEqual([]);
  });

  test("everything is as if it did not exist", async () => {
    const { early, never } = await crawled();
    expect([...early.keys()].filter(isArchive).length).toBeGreaterThan(10);
    expect(Object.fromEntries(early)).toEqual(Object.fromEntries(never));
  });

  test("its address is not found, and its language is absent from the story's page", async () => {
    const { library } = await crawled();
    const app = appAt(library, before);
    expect((await app.request("/en/articles/belated-slug")).status).toBe(404);
    expect(await (await app.request("/en/articles/своєчасна")).text()).not.toMatch(translationOf);
  });
});

describe("when a translation is published", () => {
  test("it is at the top of its language's feeds, with the earlier language as its translation", async () => {
    const { released } = await crawled();
    for (const path of [
      "/en/feed.json",
      "/en/tags/kyiv/feed.json",
      "/en/authors/newsroom/feed.json",
      "/en/summary/feed.json",
    ]) {
      const [item] = JSON.parse(released.get(path) ?? "").items;
      expect([path, item]).toMatchObject([
        path,
        {
          id: "tag:news.example,2026:en/late",
          date_published: "2026-03-01T10:00:00.000Z",
          date_modified: "2026-03-01T10:00:00.000Z",
          _polyfeed: { translations: [{ language: "uk", title: "Своєчасна" }] },
        },
      ]);
    }
    expect(released.get("/news-sitemap.xml")).toContain("Belated headline");
  });

  test("no document of another language changes", async () => {
    const { early, released } = await crawled();
    const others = [...early.keys()].filter((path) => path.startsWith("/uk/") && isFeedDocument(path));
    expect(others.filter(isArchive).length).toBeGreaterThan(5);
    expect(others.filter((path) => early.get(path) !== released.get(path))).toEqual([]);
  });

  test("no archive document of its own language that was complete changes", async () => {
    const { early, released } = await crawled();
    const archives = [...early.keys()].filter(
      (path) => path.startsWith("/en/") && /\/archive\/1\//.test(path) && isFeedDocument(path),
    );
    expect(archives.length).toBeGreaterThan(5);
    expect(archives.filter((path) => early.get(path) !== released.get(path))).toEqual([]);
  });

  test("pages and sitemap name both languages of the story", async () => {
    const { released } = await crawled();
    const uk = `https://news.example/uk/articles/${encodeURIComponent("своєчасна")}`;
    const en = "https://news.example/en/articles/belated-slug";
    for (const path of [uk, en].map((url) => new URL(url).pathname)) {
      const page = released.get(path) ?? "";
      expect(page).toContain(`hreflang="uk" href="${uk}"`);
      expect(page).toContain(`hreflang="en" href="${en}"`);
      expect(page).toContain('"workTranslation"');
    }
    expect(released.get("/sitemap.xml")?.split(`hreflang="en" href="${en}"`)).toHaveLength(3);
    const entry = new RegExp(`<loc>${uk}</loc><lastmod>([^<]*)`).exec(released.get("/sitemap.xml") ?? "");
    expect(entry?.[1]).toBe("2026-03-01T10:00:00.000Z");
  });

  test("a link in an older text stays where it led", async () => {
    const { early, released } = await crawled();
    const page = (found: ReadonlyMap<string, string>) => found.get("/en/articles/on-2026-02-20");
    expect(page(released)).toContain(`href='https://news.example/uk/articles/${encodeURIComponent("своєчасна")}'`);
    expect(page(released)).toBe(page(early));
  });
});

test("a text that is newer than the translation links to the translation", async () => {
  const app = appAt(await compiled({ ...files, ...bilingual("2026-03-02") }), "2026-03-03T10:00:00Z");
  expect(await (await app.request("/en/articles/on-2026-03-02")).text()).toContain(
    "'https://news.example/en/articles/belated-slug'",
  );
});

test("a translation that disappears before the others is named by no entry, and by pages until then", async () => {
  const ending = change(translation, "2026-03-01T10:00:00Z", "2026-01-03T10:00:00Z\nexpires: 2026-02-01T10:00:00Z");
  const brief = await compiled({ ...withoutTranslation, [`${late}/en.md`]: ending });
  const textAt = async (path: string, moment: string) => (await appAt(brief, moment).request(path)).text();
  const page = `/uk/articles/${encodeURIComponent("своєчасна")}`;
  for (const [moment, isNamed] of [
    ["2026-02-01T09:59:59Z", true],
    ["2026-02-01T10:00:00Z", false],
  ] as const) {
    expect(translationOf.test(await textAt(page, moment))).toBe(isNamed);
    expect(translationOf.test(await textAt("/sitemap.xml", moment))).toBe(isNamed);
    expect(await textAt("/uk/tags/kyiv/feed.json", moment)).not.toMatch(translationOf);
  }
  const [item] = JSON.parse(await textAt("/en/tags/kyiv/feed.json", "2026-02-01T09:59:59Z")).items;
  expect(item._polyfeed.translations).toHaveLength(1);
});

test("a translation that appears after the story's withdrawal has no notice, and the others have theirs", async () => {
  const yaml = `${String(files[`${late}/article.yaml`])}withdrawn: { date: 2026-02-01T10:00:00Z, reason: It was wrong }\n`;
  const library = await compiled({ ...files, [`${late}/article.yaml`]: yaml });
  const [app, found] = [appAt(library, after), await textsAt(library, after)];
  expect([...found].filter(([path, text]) => translationOf.test(path + text)).map(([path]) => path)).toEqual([]);
  expect((await app.request(`/uk/articles/${encodeURIComponent("своєчасна")}`)).status).toBe(410);
  expect((await app.request("/en/articles/belated-slug")).status).toBe(404);
});

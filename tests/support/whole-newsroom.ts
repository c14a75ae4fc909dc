import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import type { Instant } from "../../src/domain/article.ts";
import { type ArticleNumber, type Catalogue, isWithdrawn } from "../../src/domain/catalogue.ts";
import type { Site } from "../../src/domain/site.ts";
import { isVisible } from "../../src/domain/window.ts";
import { assetShards } from "../../src/http/shard-source.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { assetPath } from "../../src/urls/file-paths.ts";
import { siteNames } from "../../src/urls/site-names.ts";
import {
  articleUrl,
  basePath,
  builderUrl,
  homeUrl,
  hostOrigin,
  opmlUrl,
  pageUrl,
  pathOf,
  siteUrl,
} from "../../src/urls/urls.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { jsonFeedProblems } from "../documents/json-feed.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { navigation } from "./app.ts";
import { checkEach } from "./check-each.ts";
import { everyDocument, everyFolder, isDocument } from "./every-feed.ts";
import { isParsed } from "./formats.ts";
import { elements, xmlTree } from "./xml-tree.ts";

/** How many documents of each kind are requested: a large newsroom has a hundred thousand. */
const most = 200;

/** In milliseconds: compiling a large newsroom takes a minute, and following its archives another. */
const patience = 600_000;

/**
 * Tests that a content folder compiles and that its output is complete, whatever its languages, with or without a story.
 * Requests are made at the publication of its newest story, so that the result does not depend on the day.
 * @param output folder for the output of compile, which reuses it the next time
 */
export function testNewsroom(content: string, output: string): void {
  let app: Hono;
  let catalogue: Catalogue;
  let visible: readonly ArticleNumber[];

  beforeAll(async () => {
    const result = await compile({ content, output });
    if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
    const asset = async (url: string) => new Response(readFileSync(join(output, "assets", new URL(url).pathname)));
    const bytes = Uint8Array.from(readFileSync(join(output, "catalogue.bin")));
    const library = unpack(bytes.buffer, assetShards(asset));
    catalogue = library.catalogue;
    const { times } = catalogue;
    const now: Instant = times.published[0] ?? 0;
    visible = [...times.published.keys()].filter((number) => isVisible(times, number, now));
    app = createApp({ library, now: () => now });
  }, patience);

  /** @throws Error for any status other than the wanted one */
  async function textAt(path: string, wanted = 200, init: RequestInit = {}): Promise<string> {
    const response = await app.request(path, init);
    if (response.status !== wanted) throw new Error(`${response.status} instead of ${wanted}`);
    return response.text();
  }

  test("every feed answers, and feeds for feed parsers are well-formed and can be parsed", {
    timeout: patience,
  }, async () => {
    const documents = everyDocument(catalogue)
      .flatMap((document) => [
        document,
        { ...document, path: document.path.replace(`/${document.language}/`, `/${document.language}/summary/`) },
      ])
      .filter(({ path }) => isDocument(path, catalogue.site));
    expect(documents.length).toBeGreaterThan(0);
    await checkEach(spread(documents), nameOf, async ({ path, format, language }) => {
      const text = await textAt(path);
      if (!isParsed(format)) return;
      const reading = await feedsmith.read(text, format);
      expect([reading.language, reading.title]).toEqual([language, expect.stringMatching(/./)]);
      if (format === "json") expect(jsonFeedProblems(JSON.parse(text))).toEqual([]);
      else expect(elements(xmlTree(text), format === "rss" ? "item" : "entry")).toHaveLength(reading.entries.length);
    });
  });

  test("a feed with its archive documents has every story of its language", { timeout: patience }, async () => {
    for (const { tag } of catalogue.site.languages) {
      const ids = new Set<string>();
      let path: string | undefined = `${pathOf(catalogue.site, pageUrl(catalogue.site, tag))}feed.json`;
      let documents = 0;
      for (; path !== undefined && documents < most; documents++) {
        const { items, next_url }: Shown = JSON.parse(await textAt(path));
        // The newest archive document overlaps with the current one.
        for (const { id, _polyfeed } of items) if (!_polyfeed.withdrawn) ids.add(id);
        path = next_url && pathOf(catalogue.site, next_url);
      }
      const own = visible.filter(
        (number) => catalogue.address(number).language === tag && !isWithdrawn(catalogue.times, number),
      );
      if (path === undefined) expect([tag, ids.size]).toEqual([tag, own.length]);
    }
  });

  test(
    "every list of a language, topic or author has a page, and its feed shows one to a person",
    async () => {
      const paths = everyFolder(catalogue).flatMap(({ path, language }) =>
        [path, `${path}rss.xml`].map((each) => ({ path: each, language })),
      );
      await checkEach(spread(paths), nameOf, async ({ path, language }) => {
        const html = htmlTree(await textAt(path, 200, navigation));
        expect(html.one("html").attributes.lang).toBe(language);
        expect(html.all("h1")).toHaveLength(1);
      });
    },
    patience,
  );

  test(
    "every article has a page and its picture exists, and a withdrawn one answers 410",
    async () => {
      const articles = visible.map((number) => {
        const { language, slug } = catalogue.address(number);
        return { number, language, path: pathOf(catalogue.site, articleUrl(catalogue.site, language, slug)) };
      });
      // A new newsroom has none.
      if (articles.length === 0) return;
      await checkEach(spread(articles), nameOf, async ({ number, language, path }) => {
        const html = htmlTree(await textAt(path, isWithdrawn(catalogue.times, number) ? 410 : 200, navigation));
        expect(html.one("html").attributes.lang).toBe(language);
        const picture = catalogue.picture(number);
        if (picture !== undefined)
          expect([picture, existsSync(join(output, "assets", assetPath(catalogue.site, picture)))]).toEqual([
            picture,
            true,
          ]);
      });
    },
    patience,
  );

  test(
    "every file of the newsroom that a page or an entry of a feed names is served",
    async () => {
      const { site } = catalogue;
      const named = new Set<string>();
      for (const number of spread(visible)) {
        if (isWithdrawn(catalogue.times, number)) continue;
        const { language, slug } = catalogue.address(number);
        const page = await textAt(pathOf(site, articleUrl(site, language, slug)), 200, navigation);
        for (const url of filesIn(page, site)) named.add(url);
      }
      for (const { tag } of site.languages) {
        const feed = await textAt(pathOf(site, `${pageUrl(site, tag)}rss.xml`));
        for (const url of filesIn(feed, site)) named.add(url);
      }
      // Every page names its style sheet.
      if (visible.length > 0) expect(named.size).toBeGreaterThan(0);
      for (const url of named) {
        const path = url.slice(site.origin.length);
        expect([path, existsSync(join(output, "assets", assetPath(site, path)))]).toEqual([path, true]);
      }
    },
    patience,
  );

  test(
    "documents for readers, search engines and programs answer and are well-formed",
    async () => {
      const { site } = catalogue;
      const at = (url: string) => pathOf(site, url);
      const languages = site.languages.map(({ tag }) => at(opmlUrl(site, tag)));
      const index = xmlTree(await textAt(at(siteUrl(site, "sitemap"))));
      const parts = elements(index, "sitemap").map((part) => String(elements(part, "loc")[0]?.children[0]));
      const own = parts.map(at);
      await checkEach(
        spread([at(opmlUrl(site)), ...languages, at(siteUrl(site, "newsSitemap")), ...own]),
        String,
        async (path) => {
          xmlTree(await textAt(path));
        },
      );
      expect(Object.keys(JSON.parse(await textAt(at(siteUrl(site, "feedsDirectory")))))).not.toEqual([]);
      expect(await textAt(at(siteUrl(site, "robots")))).toContain(`Sitemap: ${siteUrl(site, "sitemap")}\n`);
      const pages = [at(siteUrl(site, "extension")), ...site.languages.map(({ tag }) => at(builderUrl(site, tag)))];
      await checkEach(spread(pages), String, async (path) => {
        expect(htmlTree(await textAt(path)).all("h1")).toHaveLength(1);
      });
      await textAt(at(homeUrl(site)), 200);
    },
    patience,
  );
}

/** Finds the addresses of the site's files in a document, wherever they are. */
function filesIn(text: string, site: Site): readonly string[] {
  const folders = [
    siteNames.pageFiles,
    siteNames.pictures,
    siteNames.recordings,
    siteNames.tracks,
    siteNames.documents,
  ];
  const found = text.match(
    new RegExp(`(?<=["'\\s,])(?:${hostOrigin(site)})?${basePath(site)}/(?:${folders.join("|")})/[^\\s"'<>,&?#]+`, "g"),
  );
  return (found ?? []).map((url) => new URL(url, site.origin).href);
}

/** The compared members of a JSON Feed. */
interface Shown {
  readonly items: readonly { readonly id: string; readonly _polyfeed: { readonly withdrawn?: object } }[];
  readonly next_url?: string;
}

/** Returns at most `most` of the items, evenly spread. */
function spread<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function nameOf({ path }: { readonly path: string }): string {
  return path;
}

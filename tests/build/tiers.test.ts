import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import type { CompileOptions } from "../../src/build/compile-result.ts";
import { everyArticle } from "../../src/domain/article-list.ts";
import { formats } from "../../src/formats/formats.ts";
import { assetShards } from "../../src/http/shard-source.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { articleUrl, pathOf } from "../../src/urls/urls.ts";
import { writeCorpus } from "../bench/corpus/corpus.ts";
import { everyFolder } from "../support/every-feed.ts";

/*
 * The same newsroom twice: once with everything in the bundle, once with little more than its index there. Nobody may
 * be able to distinguish them. `npm run bench -- scale` does the same with 30,000 stories.
 */

const folder = mkdtempSync(join(tmpdir(), "polyfeed-tiers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, "content");
writeCorpus(content, { stories: 130, tags: 12, bodyBytes: 300 });
const now = Date.UTC(2027, 0, 1);

const large = await newsroom("large", {});
/** With room for some of the records. */
const bundle = Math.round(large.summary.bytes * 0.42);
const small = await newsroom("small", { bundle, threads: 3 });
const byThreads = madeIn(small);
const { site } = large.library.catalogue;

async function newsroom(name: string, options: Partial<CompileOptions>) {
  const output = join(folder, name);
  const progress: (readonly [done: number, all: number])[] = [];
  const result = await compile({
    content,
    output,
    ...options,
    progress: (done, all) => progress.push([done, all]),
  });
  if ("problems" in result) throw new Error(result.problems[0]?.what);
  const fetched: string[] = [];
  const fetchAsset = async (url: string) => {
    fetched.push(url);
    return new Response(readFileSync(join(output, "assets", new URL(url).pathname)));
  };
  const library = unpack(Uint8Array.from(readFileSync(join(output, "catalogue.bin"))).buffer, assetShards(fetchAsset));
  const app = createApp({ library, now: () => now });
  return { output, summary: result.summary, progress, library, app, fetched };
}

async function answer(app: Hono, path: string, init: RequestInit = {}) {
  const response = await app.request(path, init);
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

/** Lists every page and document of every folder, including archives and summaries. */
async function everyPath(): Promise<readonly string[]> {
  const paths: string[] = ["/", "/sitemap.xml", "/news-sitemap.xml", "/opml.xml", "/feeds.json", "/robots.txt"];
  for (const { path, language } of everyFolder(large.library.catalogue)) {
    const summary = path.replace(`/${language}/`, `/${language}/summary/`);
    for (let archive = 0; ; archive++) {
      const below = archive === 0 ? "" : `archive/${archive}/`;
      if ((await large.app.request(`${path}${below}rss.xml`)).status !== 200) break;
      const files = formats.map(({ file }) => file);
      paths.push(
        `${path}${below}`,
        ...files.flatMap((file) => [`${path}${below}${file}`, `${summary}${below}${file}`]),
      );
    }
  }
  return paths;
}

describe("a newsroom that does not fit into the bundle", () => {
  test("has some of its articles there and the others in files", () => {
    expect(large.summary).toMatchObject({ articles: 390, resident: 390, shards: 0 });
    expect(small.summary.resident).toBeGreaterThan(150);
    expect(small.summary.resident).toBeLessThan(250);
    expect(small.summary.bytes).toBeLessThanOrEqual(bundle);
    expect(readdirSync(join(small.output, "assets/_entries"))).toHaveLength(small.summary.shards);
    expect(readdirSync(join(large.output, "assets"))).not.toContain("_entries");
  });

  test("answers every address like one that fits", async () => {
    const paths = await everyPath();
    expect(paths.filter((path) => path.includes("/archive/"))).not.toHaveLength(0);
    for (const path of paths) {
      expect({ path, ...(await answer(small.app, path)) }).toEqual({ path, ...(await answer(large.app, path)) });
    }
    expect(small.fetched.length).toBeGreaterThan(0);
    expect(large.fetched).toEqual([]);
  });

  test("shows every article, and every feed as a page", async () => {
    const { catalogue } = large.library;
    for (const number of everyArticle(catalogue.times)) {
      const { language, slug } = catalogue.address(number);
      const path = pathOf(site, articleUrl(site, language, slug));
      expect(await answer(small.app, path)).toEqual(await answer(large.app, path));
    }
    const person = { headers: { "Sec-Fetch-Dest": "document" } };
    expect(await answer(small.app, "/uk/archive/1/rss.xml", person)).toEqual(
      await answer(large.app, "/uk/archive/1/rss.xml", person),
    );
  });

  test("answers its first documents, and all conditional requests, without fetching", async () => {
    const { app, fetched } = await newsroom("small", { bundle });
    for (const language of ["uk", "en", "ru"]) await answer(app, `/${language}/rss.xml`);
    expect(fetched).toEqual([]);
    const { headers } = await answer(large.app, "/uk/archive/1/rss.xml");
    const again = await answer(app, "/uk/archive/1/rss.xml", { headers: { "If-None-Match": headers.etag ?? "" } });
    expect([again.status, fetched]).toEqual([304, []]);
  });

  test("fetches each file once for a document, and not again if it has just been fetched", async () => {
    const { app, fetched } = await newsroom("small", { bundle });
    await answer(app, "/uk/archive/1/rss.xml");
    expect(new Set(fetched).size).toBe(fetched.length);
    const before = fetched.length;
    await answer(app, "/uk/archive/1/atom.xml");
    expect(fetched.length).toBe(before);
  });

  test("serves nothing at the addresses of its files", async () => {
    const [file] = readdirSync(join(small.output, "assets/_entries"));
    expect((await small.app.request(`/_entries/${file}`)).status).toBe(404);
    // This is the answer if the Worker is asked first.
    expect(readFileSync("wrangler.toml", "utf8")).toMatch(
      /^run_worker_first = \["\/_entries\/\*", "\/\*\/_entries\/\*",/m,
    );
  });

  test("answers 503 with a time to retry if a file cannot be fetched, and recovers afterwards", async () => {
    let broken = true;
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    const library = unpack(
      Uint8Array.from(readFileSync(join(small.output, "catalogue.bin"))).buffer,
      assetShards(async (url) =>
        broken
          ? new Response("gone", { status: 404 })
          : new Response(readFileSync(join(small.output, "assets", new URL(url).pathname))),
      ),
    );
    const app = createApp({ library, now: () => now });
    for (const path of ["/uk/archive/1/rss.xml", "/uk/archive/1/rss.xml", "/uk/archive/1/"]) {
      const failed = await answer(app, path);
      expect([failed.status, failed.headers["retry-after"], failed.headers["cache-control"]]).toEqual([
        503,
        "60",
        "private, no-store",
      ]);
    }
    expect(log).toHaveBeenCalledTimes(3);
    // Some of them have only part of what they list in files.
    const paths = (await everyPath()).filter((path) => path.endsWith("rss.xml"));
    for (const path of [...paths, ...paths]) expect([200, 503]).toContain((await app.request(path)).status);
    broken = false;
    expect(await answer(app, "/uk/archive/1/rss.xml")).toEqual(await answer(large.app, "/uk/archive/1/rss.xml"));
  });
});

test("several threads give the same output and reports as one", async () => {
  const alone = await newsroom("one thread", { bundle, threads: 1 });
  expect(byThreads).toEqual({ ...madeIn(alone), last: [130, 130] });
});

function madeIn({ output, progress }: Awaited<ReturnType<typeof newsroom>>) {
  const shards = readdirSync(join(output, "assets/_entries")).sort();
  return { last: progress.at(-1), shards, catalogue: readFileSync(join(output, "catalogue.bin")).toString("base64") };
}

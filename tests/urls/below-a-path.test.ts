import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { documentTypes } from "../../src/domain/document-types.ts";
import { everything } from "../../src/domain/lists.ts";
import { rss } from "../../src/formats/rss.ts";
import { assetShards } from "../../src/http/shard-source.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import {
  basePath,
  documentUrl,
  linkedUrl,
  pathBelow,
  pathInSite,
  pathOf,
  replaceSegment,
  segmentOf,
} from "../../src/urls/urls.ts";
import { change, contentFolder, png, site as siteYaml } from "../content/content-folder.ts";
import { appOf, feedPaths, stories, today } from "../support/app.ts";
import { instant } from "../support/instant.ts";
import { site } from "../support/site.ts";

const atRoot = { origin: "https://news.example" };
const below = { origin: "https://news.example/all/feeds" };

describe("the address of a site below a path", () => {
  test("prefixes URLs with that path, and parses paths without it", () => {
    const url = documentUrl(below, subscription("en", everything), rss);
    expect(url).toBe("https://news.example/all/feeds/en/rss.xml");
    expect([basePath(below), basePath(atRoot)]).toEqual(["/all/feeds", ""]);
    expect(pathOf(below, url)).toBe("/all/feeds/en/rss.xml");
    expect(pathBelow(below, "/all/feeds/en/rss.xml")).toBe("/en/rss.xml");
    expect(pathInSite(below, `${url}?a#b`)).toBe("/en/rss.xml");
    expect([segmentOf(below, "/all/feeds/en/rss.xml", 0), segmentOf(atRoot, "/en/rss.xml", 0)]).toEqual(["en", "en"]);
    expect(replaceSegment(below, "/all/feeds/ua/rss.xml", 0, "uk")).toBe("/all/feeds/uk/rss.xml");
  });

  test.each(["https://news.example/", "https://news.example/all/feedsx/", "https://news.example.evil/all/feeds/"])(
    "is not %s",
    (url) => {
      expect(pathOf(below, url)).toBe(url);
      expect(pathInSite(below, url)).toBeUndefined();
    },
  );

  test.each([
    ["/en/tags/kyiv/", "https://news.example/all/feeds/en/tags/kyiv/"],
    ["/all/feeds/en/tags/kyiv/", "https://news.example/all/feeds/en/tags/kyiv/"],
    ["/all", "https://news.example/all/feeds/all"],
  ])("resolves %s in a text", (path, url) => {
    expect(linkedUrl(below, path)).toBe(url);
    expect(linkedUrl(atRoot, path)).toBe(`https://news.example${path}`);
  });
});

describe("a newsroom below a path", () => {
  const app = appOf(stories, { site: { ...site, ...below } });

  test.each([
    ["/", "/all/feeds/"],
    ["/all", "/all/feeds/all"],
    ["/all/feeds", "/all/feeds/"],
    ["/all/feeds?a=1", "/all/feeds/?a=1"],
    ["/feed?a=1", "/all/feeds/feed?a=1"],
    ["/en/rss.xml", "/all/feeds/en/rss.xml"],
    ["/robots.txt", "/all/feeds/robots.txt"],
    ["/all/feedsx", "/all/feeds/all/feedsx"],
    ["/uk/articles/%D1%80", "/all/feeds/uk/articles/%D1%80"],
    ["//evil.example/", "/all/feeds//evil.example/"],
    ["/%61ll/feeds/ua/rss.xml", "/%61ll/feeds/uk/rss.xml"],
  ])("redirects from %s to %s", async (path, location) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await app.request(`https://news.example${path}`, { method });
      expect([status, headers.get("Location")]).toEqual([308, location]);
      expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(headers.get("Cache-Control")).toBe("public, max-age=60");
    }
  });

  test("refuses methods that would change something outside the path too", async () => {
    expect((await app.request("/en/", { method: "POST" })).status).toBe(405);
  });

  test("keeps every permanent id, so that no feed reader shows a story again", async () => {
    let found = 0;
    const ids = /tag:news\.example,2026:[^"<\s]+/g;
    for (const path of feedPaths) {
      const [one, other] = await Promise.all(
        [appOf().request(path), app.request(`/all/feeds${path}`)].map(async (response) => (await response).text()),
      );
      expect(other?.match(ids)).toEqual(one?.match(ids));
      found += one?.match(ids)?.length ?? 0;
    }
    expect(found).toBeGreaterThan(feedPaths.length);
  });
});

describe("the output of compile for a newsroom below a path", () => {
  const rooted = change(siteYaml, "  url: https://news.example/", "  url: https://news.example/\n  logo: logo.png");
  const moved = change(rooted, "origin: https://news.example\n", "origin: https://news.example/feeds/\n");

  test("is all below the path, except the headers of the assets, which name it", async () => {
    const output = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
    onTestFinished(() => rmSync(output, { recursive: true, force: true }));
    const assets = join(output, "assets");
    await compile({ content: contentFolder({ "site.yaml": rooted, "logo.png": png }), output, bundle: 0 });
    const before = readdirSync(assets, { recursive: true, encoding: "utf8" }).filter((name) => name !== "_headers");
    await compile({ content: contentFolder({ "site.yaml": moved, "logo.png": png }), output, bundle: 0 });
    const after = readdirSync(join(assets, "feeds"), { recursive: true, encoding: "utf8" });

    expect(after.filter((name) => /\.(?:png|css|js|ico|bin)$/.test(name)).length).toBeGreaterThan(5);
    expect(after.map((name) => name.replace(/[0-9a-f]{32}\.bin$/, "")).sort()).toEqual(
      before.map((name) => name.replace(/[0-9a-f]{32}\.bin$/, "")).sort(),
    );
    const files = readdirSync(assets, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const outside = files.filter(({ parentPath }) => !parentPath.startsWith(join(assets, "feeds")));
    expect(outside.map(({ name }) => name)).toEqual(["_headers"]);
    const patterns = readFileSync(join(assets, "_headers"), "utf8").match(/^\S.*$/gm);
    expect(patterns).toEqual([
      "/feeds/assets/*",
      "/feeds/media/*",
      "/feeds/tracks/*",
      "/feeds/documents/*",
      ...Object.keys(documentTypes).map((ending) => `/feeds/documents/*.${ending}`),
      "/feeds/favicon.ico",
      "/feeds/apple-touch-icon.png",
    ]);
  });

  test("is found there by the Worker, which contains no article itself", async () => {
    const output = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
    onTestFinished(() => rmSync(output, { recursive: true, force: true }));
    await compile({ content: contentFolder({ "site.yaml": moved, "logo.png": png }), output, bundle: 0 });
    const asked: string[] = [];
    const shards = assetShards(async (url) => {
      asked.push(new URL(url).pathname);
      return new Response(readFileSync(join(output, "assets", new URL(url).pathname)));
    });
    const library = unpack(Uint8Array.from(readFileSync(join(output, "catalogue.bin"))).buffer, shards);
    const app = createApp({ library, now: () => instant(today) });
    expect(await (await app.request("/feeds/en/rss.xml")).text()).toContain("<item>");
    expect(asked).toEqual([expect.stringMatching(/^\/feeds\/_entries\/[0-9a-f]+\.bin$/)]);
  });

  test("is reported with what the host needs at its root", async () => {
    const notices = async (yaml: string, origin?: string) => {
      const output = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
      onTestFinished(() => rmSync(output, { recursive: true, force: true }));
      const content = contentFolder({ "site.yaml": yaml, "logo.png": png });
      const compiled = await compile({ content, output, ...(origin && { origin }) });
      return compiled.notices.filter(({ field }) => field === "origin").map(formatProblem);
    };
    expect(await notices(moved)).toEqual([
      'content/site.yaml:1:9 origin: notice: the newsroom is at /feeds on news.example, where a Worker receives only what its routes name; write routes = [{ pattern = "news.example/feeds*", zone_name = "news.example" }] in wrangler.toml, with the name of the zone in your account',
      'content/site.yaml:1:9 origin: notice: crawlers read robots.txt only at the root of news.example; add "Sitemap: https://news.example/feeds/sitemap.xml" and "Sitemap: https://news.example/feeds/news-sitemap.xml" to https://news.example/robots.txt',
      expect.stringMatching(
        /origin: notice: former addresses of the feeds, at the root of news\.example, are not below \/feeds; add a route for each one that feed readers still use, and it redirects to the feed: .*news\.example\/rss\.xml .*news\.example\/uk\/\* news\.example\/ua\/\* news\.example\/en\/\*$/,
      ),
    ]);
    expect(await notices(rooted)).toEqual([]);
    expect(await notices(moved, "http://localhost:8787/feeds")).toEqual([]);
    expect(await notices(moved, "https://preview.example")).toEqual([]);
    expect(await notices(moved, "https://name.account.workers.dev/feeds")).toEqual([]);
  });
});

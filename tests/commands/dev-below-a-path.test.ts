import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { developing, patience } from "./developing.ts";
import { projectCopy } from "./project-copy.ts";

test("a newsroom below a path is below it in development too, including files and records", {
  timeout: 300_000,
}, async () => {
  const project = projectCopy("tests/fixtures/newsroom");
  const site = join(project, "content/site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace(/^origin: .*$/m, "$&/news/feeds"));
  const { assets, origin, printed, get } = await developing(project);
  const text = async (path: string) => (await (await get(path))?.text()) ?? "";
  await expect.poll(() => text("/news/feeds/en/rss.xml"), patience).toContain("<rss");
  expect(printed()).toContain(`Ready on ${origin}/news/feeds\n`);

  const { feed_url, icon } = JSON.parse(await text("/news/feeds/en/feed.json"));
  expect(feed_url).toBe(`${origin}/news/feeds/en/feed.json`);
  const page = await text("/news/feeds/en/");
  const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
  const [, picture] = /<img class="picture" src="([^"]+)"/.exec(page) ?? [];
  const files = [style, picture, new URL(icon).pathname, "/news/feeds/favicon.ico"];
  for (const path of files) {
    const response = await get(String(path));
    expect([path, response?.status, response?.headers.get("X-Content-Type-Options")]).toEqual([path, 200, "nosniff"]);
    expect(String(path)).toMatch(/^\/news\/feeds\/./);
  }

  for (const path of ["/", "/news/feeds"]) {
    const response = await get(path);
    expect([path, response?.status, response?.headers.get("Location")]).toEqual([path, 308, "/news/feeds/"]);
  }
  expect((await get("/feed"))?.headers.get("Location")).toBe("/news/feeds/feed");

  const shards = join(assets, "news/feeds/_entries");
  mkdirSync(shards);
  writeFileSync(join(shards, "shard.bin"), "Embargoed");
  const base = "/news/feeds/_entries";
  const spellings = ["/news/feeds/%5Fentries/shard.bin", `${base}/shard.bin`, `${base}/shard`, `${base}//shard.bin`];
  await expect.poll(async () => (await get("/news/feeds/%5Fentries/shard.bin"))?.status, patience).toBe(307);
  for (const path of [...spellings.slice(1), `${base}/%73hard.bin`, "/_entries/shard.bin"]) {
    expect([path, (await get(path))?.status]).toEqual([path, path.startsWith(base) ? 404 : 308]);
  }
});

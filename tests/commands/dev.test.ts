import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { get as request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { developing, patience } from "./developing.ts";
import { projectCopy } from "./project-copy.ts";

/** Gives an article another title. */
function retitle(file: string, title: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`));
}

/** Returns the body for a client that, unlike `fetch`, does not say that it accepts a content coding. */
function bodyWithoutCoding(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, (response) => resolve(text(response))).on("error", reject);
  });
}

test("the server shows what is saved, and the last good state during every mistake", {
  timeout: 300_000,
}, async () => {
  const project = projectCopy("tests/fixtures/newsroom");
  const { assets, printed, forget, get, feed, origin } = await developing(project);
  const articles = join(project, "content/articles");
  const one = join(articles, "2026-03-02-ferry-timetable");
  const other = join(articles, "2026-03-04-market-roof");
  await expect.poll(feed, patience).toContain("<rss");

  // Two articles saved together.
  retitle(join(one, "en.md"), "The first of two");
  retitle(join(other, "en.md"), "The second of two");
  await expect.poll(feed, patience).toMatch(/The second of two[\s\S]*The first of two/);

  // A file half written.
  const whole = readFileSync(join(one, "en.md"), "utf8");
  forget();
  writeFileSync(join(one, "en.md"), whole.slice(0, 60));
  await expect.poll(printed, patience).toContain("The last good state is served");
  expect(printed()).toContain("ferry-timetable/en.md:1:1: the front matter has no end");
  expect(await feed()).toContain("The first of two");
  writeFileSync(join(one, "en.md"), whole.replace("The first of two", "Whole again"));
  await expect.poll(feed, patience).toContain("Whole again");

  // A folder under another name.
  forget();
  renameSync(articles, `${articles}2`);
  await expect.poll(printed, patience).toContain("The last good state is served");
  expect(printed()).toContain('content/articles:1:1: is missing; rename "articles2" to "articles"');
  expect(await feed()).toContain("Whole again");
  renameSync(`${articles}2`, articles);
  retitle(join(one, "en.md"), "After all that");
  await expect.poll(feed, patience).toContain("After all that");

  expect(await bodyWithoutCoding(`${origin}/en/atom.xml`)).toContain("After all that");

  // A shard, which may hold unreleased articles, is not served under any spelling of its path.
  mkdirSync(join(assets, "_entries"));
  writeFileSync(join(assets, "_entries/shard.bin"), "Embargoed");
  const status = async (path: string) => (await get(path))?.status;
  // The server redirects other spellings of a file's path to the usual one.
  await expect.poll(() => status("/%5Fentries/shard.bin"), patience).toBe(307);
  for (const path of ["/_entries/shard.bin", "/_entries/shard", "/_entries//shard.bin", "/_entries/%73hard.bin"]) {
    expect([path, await status(path)]).toEqual([path, 404]);
  }
});

import { readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { png, tags } from "../content-folder.ts";
import { type NewsroomOnDisk, newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

let newsroom: NewsroomOnDisk;
const names = Array.from({ length: 12 }, (_, index) => `story-${index}`);

beforeEach(async () => {
  newsroom = newsroomOnDisk();
  for (const name of names) newsroom.write(storyFiles(name));
  newsroom.write(storyFiles("linking", { body: "See [that](../story-3/) and [this](../story-4/)." }));
  newsroom.write({ ...storyFiles("pictured", { picture: true }), "articles/pictured/p.png": png });
  newsroom.write(storyFiles("on-kyiv", { tags: "[kyiv]" }));
  await newsroom.compile();
});
afterEach(() => newsroom[Symbol.dispose]());

describe("a second run of compile", () => {
  test("does nothing again where nothing has changed", async () => {
    const before = newsroom.made();
    expect(await newsroom.compile()).toMatchObject({ stories: 15, compiled: 0 });
    expect(newsroom.made()).toEqual(before);
  });

  test("trusts what the file system says once the clock has gone on, and still sees every change", async () => {
    const now = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: now + 60_000 });
    try {
      await newsroom.compile();
      expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
      newsroom.write(storyFiles("story-5", { body: "Bodi." }));
      expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
      expect(newsroom.made()).toEqual(await newsroom.madeAnew());
    } finally {
      vi.useRealTimers();
    }
  });

  test("does nothing again for files that were only touched", async () => {
    utimesSync(join(newsroom.content, "articles/story-2/uk.md"), new Date(), new Date());
    newsroom.write(storyFiles("story-7"));
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
  });

  test.each([
    ["one text", storyFiles("story-1", { body: "Another body." }), 1],
    ["one slug, to which another story links", storyFiles("story-3", { slug: "elsewhere" }), 2],
    ["a draft of what no story links to", storyFiles("story-1", { draft: true }), 1],
    ["a withdrawal", storyFiles("story-2", { withdrawn: true }), 1],
    ["a story more", storyFiles("story-99"), 1],
    ["a story less", { "articles/story-8": null }, 0],
    ["a text less, to which another story links", { "articles/story-4/uk.md": null }, 2],
    ["a tag that one story has", { "tags.yaml": tags.replace('en: "Kyiv"', 'en: "Kiev"') }, 1],
    ["a tag that no story has", { "tags.yaml": `${tags}new:\n  kind: topic\n  name: New\n` }, 0],
    ["a picture", { "articles/pictured/p.png": Buffer.concat([png, Buffer.from("more")]) }, 1],
    ["a file that nobody reads", { "articles/pictured/notes.txt": "Notes" }, 0],
  ])("after a change of %s does %s again, and makes what a first run makes", async (_, files, compiled) => {
    newsroom.write(files);
    expect(await newsroom.compile()).toMatchObject({ compiled });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("does everything again for another origin or with drafts", async () => {
    expect(await newsroom.compile({ origin: "http://localhost:8787" })).toMatchObject({ compiled: 15 });
    expect(await newsroom.compile({ drafts: true })).toMatchObject({ compiled: 15 });
    expect(await newsroom.compile()).toMatchObject({ compiled: 15 });
  });

  test("keeps what is right while something is wrong", async () => {
    const before = newsroom.made();
    newsroom.write(storyFiles("story-1", { body: "[x](nowhere)" }));
    newsroom.write(storyFiles("story-2", { body: "Changed." }));
    await expect(newsroom.compile()).rejects.toThrow("content/articles/story-1/en.md:5:1 body");
    expect(newsroom.made()).toEqual(before);
    newsroom.write(storyFiles("story-1", { body: "Right." }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("tells again what was wrong and still is", async () => {
    newsroom.write(storyFiles("story-1", { slug: "story-2" }));
    for (const _ of [1, 2]) await expect(newsroom.compile()).rejects.toThrow('"story-2" is the slug of');
  });

  test("sees a topic or an author that is linked to go, and come back", async () => {
    const body = "See [this](/en/tags/kyiv+-rss/) by [them](/uk/authors/desk/).";
    newsroom.write(storyFiles("to-kyiv", { body, tags: "[]" }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    newsroom.write({ "tags.yaml": tags.replace("kyiv:", "lviv:"), ...storyFiles("on-kyiv") });
    await expect(newsroom.compile()).rejects.toThrow(
      'content/articles/to-kyiv/en.md:5:5 body: link "/en/tags/kyiv+-rss/"',
    );
    newsroom.write({ "tags.yaml": tags });
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("sees a story that is linked to go, and come back", async () => {
    newsroom.write({ "articles/story-3": null });
    await expect(newsroom.compile()).rejects.toThrow("content/articles/linking/en.md");
    newsroom.write(storyFiles("story-3"));
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test.each([
    ["cut off", (state: string) => state.slice(0, -100)],
    ["not JSON", () => "{"],
    ["empty", () => ""],
  ])("makes everything anew where its state is %s", async (_, broken) => {
    const path = join(newsroom.output, "state.json");
    const { readFileSync } = await import("node:fs");
    writeFileSync(path, broken(readFileSync(path, "utf8")));
    expect(await newsroom.compile()).toMatchObject({ compiled: 15 });
  });

  test("makes anew what is missing among its own files", async () => {
    const entries = join(newsroom.output, "entries");
    const before = newsroom.made();
    for (const file of readdirSync(entries)) rmSync(join(entries, file));
    expect(await newsroom.compile()).toMatchObject({ compiled: 15 });
    expect(newsroom.made()).toEqual(before);
  });

  test("leaves no shards behind that nothing refers to", async () => {
    const entries = () => readdirSync(join(newsroom.output, "entries")).length;
    const before = entries();
    newsroom.write(storyFiles("story-1", { body: "Another body." }));
    await newsroom.compile();
    expect(entries()).toBe(before);
  });
});

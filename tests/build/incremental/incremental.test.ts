import { readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { renewStory } from "../../../src/build/cache/renew-stories.ts";
import { chunksOf } from "../../../src/build/stories/chunks.ts";
import { parseVersion, printVersion } from "../../../src/content/folder/file-fingerprint.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import { png, tags } from "../../content/content-folder.ts";
import { type NewsroomOnDisk, newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

let newsroom: NewsroomOnDisk;
const names = Array.from({ length: 12 }, (_, index) => `story-${index}`);
/** A story that is there in one language at first. */
const half = storyFiles("half");

beforeEach(async () => {
  newsroom = newsroomOnDisk();
  for (const name of names) newsroom.write(storyFiles(name));
  newsroom.write(storyFiles("linking", { body: "See [that](../story-3/), [this](../story-4/) and [one](../half/)." }));
  newsroom.write({ ...half, "articles/half/en.md": null });
  newsroom.write({ ...storyFiles("pictured", { picture: true }), "articles/pictured/p.png": png });
  newsroom.write(storyFiles("on-kyiv", { tags: "[kyiv]" }));
  newsroom.write(storyFiles("story-0", { place: "kyiv" }));
  await newsroom.compile();
});
afterEach(() => {
  vi.useRealTimers();
  newsroom[Symbol.dispose]();
});

/** From here on what the file system says of files is trusted: none of them has just been written. */
function aMinuteLater(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
}

describe("a second run of compile", () => {
  test("does nothing again where nothing has changed", async () => {
    const before = newsroom.made();
    expect(await newsroom.compile()).toMatchObject({ stories: 16, compiled: 0 });
    expect(newsroom.made()).toEqual(before);
  });

  test("trusts what the file system says once the clock has gone on, and still sees every change", async () => {
    aMinuteLater();
    await newsroom.compile();
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
    newsroom.write(storyFiles("story-5", { body: "Bodi." }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("does nothing again for files that were only touched", async () => {
    utimesSync(join(newsroom.content, "articles/story-2/uk.md"), new Date(), new Date());
    newsroom.write(storyFiles("story-7"));
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
  });

  test("does not read again the next time what it had to read to see that it is the same", async () => {
    utimesSync(join(newsroom.content, "articles/story-2/uk.md"), new Date(), new Date());
    aMinuteLater();
    await newsroom.compile();
    const content = folderSource(newsroom.content);
    const trusted = newsroom
      .remembered()
      .filter(({ claims, version }) => content.renewVersion(`articles/${claims.folder}`, version) === version);
    expect(trusted).toHaveLength(16);
  });

  describe.each([
    ["at once", () => undefined, {}],
    ["a minute later, with all articles in shards", aMinuteLater, { bundle: 1 }],
  ])("%s", (__, wait, options) => {
    test.each([
      ["one text", storyFiles("story-1", { body: "Another body." }), 1],
      ["one slug, to which another story links", storyFiles("story-3", { slug: "elsewhere" }), 2],
      ["a draft of what no story links to", storyFiles("story-1", { draft: true }), 1],
      ["a withdrawal", storyFiles("story-2", { withdrawn: true }), 1],
      ["a story more", storyFiles("story-99"), 1],
      ["a story less", { "articles/story-8": null }, 0],
      ["a text less, to which another story links", { "articles/story-4/uk.md": null }, 2],
      ["a text more, to which another story links", { "articles/half/en.md": half["articles/half/en.md"] ?? "" }, 2],
      [
        "the language of a text, to which another story links",
        { "articles/half/uk.md": null, "articles/half/en.md": half["articles/half/uk.md"] ?? "" },
        2,
      ],
      ["the author of all", { "authors.yaml": 'desk:\n  name: { uk: "Стіл", en: "Table" }\n' }, 16],
      ["a tag that two stories have", { "tags.yaml": tags.replace('en: "Kyiv"', 'en: "Kiev"') }, 2],
      ["the section of all", { "tags.yaml": tags.replace('en: "Ukraine"', 'en: "The country"') }, 16],
      ["the name of a place in another language", { "tags.yaml": tags.replace('uk: "Київ"', 'uk: "Столиця"') }, 2],
      ["a tag that no story has", { "tags.yaml": `${tags}new:\n  kind: topic\n  name: New\n` }, 0],
      ["a picture", { "articles/pictured/p.png": Buffer.concat([png, Buffer.from("more")]) }, 1],
      ["a file that nobody reads", { "articles/pictured/notes.txt": "Notes" }, 0],
    ])("after a change of %s does %s again, and makes what a first run makes", async (_, files, compiled) => {
      wait();
      await newsroom.compile(options);
      newsroom.write(files);
      expect(await newsroom.compile(options)).toMatchObject({ compiled });
      expect(newsroom.made()).toEqual(await newsroom.madeAnew(options));
    });
  });

  test("sees a change of a picture to which a link leads", async () => {
    newsroom.write({ "shared.png": png, "articles/pictured/p.png": null });
    symlinkSync("../../shared.png", join(newsroom.content, "articles/pictured/p.png"));
    aMinuteLater();
    await newsroom.compile();
    newsroom.write({ "shared.png": Buffer.concat([png, Buffer.from("more")]) });
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("reads a picture again that may have changed just after it was read", async () => {
    const story = newsroom.remembered().find(({ claims }) => claims.folder === "pictured");
    if (!story) throw new Error("The story was not kept");
    // What was read of it is not what is there now, and the file system does not tell.
    const picturesAfter = (milliseconds: number) =>
      story.pictures.map((picture) => {
        const version = parseVersion(picture.version);
        const taken = version.newest + milliseconds;
        return { ...picture, version: printVersion({ ...version, taken, hash: "other" }) };
      });
    const present = { content: folderSource(newsroom.content), isChanged: () => false, hasRecord: () => true };
    const kept = (pictures: typeof story.pictures) => renewStory(present, { ...story, pictures })?.pictures;
    expect([kept(picturesAfter(500)), kept(picturesAfter(5000))]).toEqual([undefined, picturesAfter(5000)]);
  });

  test("does everything again for another origin or with drafts", async () => {
    expect(await newsroom.compile({ origin: "http://localhost:8787" })).toMatchObject({ compiled: 16 });
    expect(await newsroom.compile({ drafts: true })).toMatchObject({ compiled: 16 });
    expect(await newsroom.compile()).toMatchObject({ compiled: 16 });
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
    for (const _ of [1, 2]) await expect(newsroom.compile()).rejects.toThrow('"story-2" is also the slug of');
  });

  test("sees a topic or an author that is linked to go, and come back", async () => {
    const body = "See [this](/en/tags/kyiv+-rss/) by [them](/uk/authors/desk/).";
    newsroom.write(storyFiles("to-kyiv", { body, tags: "[]" }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    newsroom.write({ "tags.yaml": tags.replace("kyiv:", "lviv:"), ...storyFiles("on-kyiv"), ...storyFiles("story-0") });
    await expect(newsroom.compile()).rejects.toThrow(
      'content/articles/to-kyiv/en.md:5:5 body: link "/en/tags/kyiv+-rss/"',
    );
    newsroom.write({ "tags.yaml": tags });
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test.each([
    ["go", { "articles/story-3": null }],
    ["become a draft", storyFiles("story-3", { draft: true })],
  ])("sees a story that is linked to %s, and come back", async (_, files) => {
    newsroom.write(files);
    await expect(newsroom.compile()).rejects.toThrow("content/articles/linking/en.md");
    newsroom.write(storyFiles("story-3"));
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("refuses links to a draft, whether that is read before them or after, and takes them where drafts are shown", async () => {
    newsroom.write(storyFiles("story-3", { draft: true }));
    newsroom.write(storyFiles("zealous", { body: "See [that](../story-3/)." }));
    const refused = newsroom.madeAnew();
    await expect(refused).rejects.toThrow("content/articles/linking/en.md");
    await expect(refused).rejects.toThrow("content/articles/zealous/en.md");
    expect(await newsroom.compile({ drafts: true })).toMatchObject({ stories: 17 });
  });

  test("tells of a tag and of a picture that are no longer there", async () => {
    newsroom.write({ "tags.yaml": tags.replace(/kyiv:[\s\S]+?(?=rss:)/, ""), "articles/pictured/p.png": null });
    const refused = newsroom.compile();
    await expect(refused).rejects.toThrow("content/articles/on-kyiv/article.yaml");
    await expect(refused).rejects.toThrow("content/articles/pictured/article.yaml");
  });

  test("makes anew what is missing among its own files", async () => {
    const entries = join(newsroom.output, "entries");
    const before = newsroom.made();
    const files = readdirSync(entries);
    for (const gone of [files, ...files.map((file) => [file])]) {
      for (const file of gone) rmSync(join(entries, file));
      const { compiled } = await newsroom.compile();
      expect(compiled).toBeGreaterThan(0);
      expect(newsroom.made()).toEqual(before);
    }
  });

  test("tells of the picture of a draft that is no longer there", async () => {
    newsroom.write(storyFiles("pictured", { picture: true, draft: true }));
    await newsroom.compile();
    newsroom.write({ "articles/pictured/p.png": null });
    for (const run of ["the first run without it", "the next"]) {
      const notices = (await newsroom.compile()).notices.filter((notice) => notice.includes("/pictured/"));
      expect(notices, run).toEqual([expect.stringMatching(/^content\/articles\/pictured\/article\.yaml:.*notice: /)]);
    }
    newsroom.write({ "articles/pictured/p.png": png });
    expect((await newsroom.compile()).notices.join()).not.toContain("/pictured/");
  });

  test("puts right the headers of assets that another version has written", async () => {
    const before = newsroom.made();
    writeFileSync(join(newsroom.output, "assets/_headers"), "/media/*\n  Cache-Control: no-store\n");
    await newsroom.compile();
    expect(newsroom.made()).toEqual(before);
  });

  test("leaves no shards behind that nothing refers to", async () => {
    const entries = () => readdirSync(join(newsroom.output, "entries")).length;
    const before = entries();
    newsroom.write(storyFiles("story-1", { body: "Another body." }));
    await newsroom.compile();
    expect(entries()).toBe(before);
    // One a language and chunk: so that there are no more than a deploy may have.
    const chunks = chunksOf(readdirSync(join(newsroom.content, "articles")).sort());
    expect(before).toBeLessThanOrEqual(2 * chunks.length);
  });
});

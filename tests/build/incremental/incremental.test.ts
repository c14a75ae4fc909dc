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
/** A story that exists in one language at first. */
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

/** From here on the fingerprints of files are trusted: none of them has just been written. */
function aMinuteLater(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
}

describe("a second run of compile", () => {
  test("compiles nothing if nothing has changed", async () => {
    const before = newsroom.made();
    expect(await newsroom.compile()).toMatchObject({ stories: 16, compiled: 0 });
    expect(newsroom.made()).toEqual(before);
  });

  test("trusts fingerprints once the clock has advanced, and still notices every change", async () => {
    aMinuteLater();
    await newsroom.compile();
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
    newsroom.write(storyFiles("story-5", { body: "Bodi." }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("compiles nothing for files that were only touched", async () => {
    utimesSync(join(newsroom.content, "articles/story-2/uk.md"), new Date(), new Date());
    newsroom.write(storyFiles("story-7"));
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
  });

  test("reads touched files once, and trusts them again in the next run", async () => {
    utimesSync(join(newsroom.content, "articles/story-2/uk.md"), new Date(), new Date());
    aMinuteLater();
    await newsroom.compile();
    const content = folderSource(newsroom.content);
    const trusted = newsroom
      .remembered()
      .filter(({ names, version }) => content.renewVersion(`articles/${names.folder}`, version) === version);
    expect(trusted).toHaveLength(16);
  });

  describe.each([
    ["immediately", () => undefined, {}],
    ["a minute later, with all articles in shards", aMinuteLater, { bundle: 1 }],
  ])("%s", (__, wait, options) => {
    test.each([
      ["one text", storyFiles("story-1", { body: "Another body." }), 1],
      ["one slug of a story that another links to", storyFiles("story-3", { slug: "elsewhere" }), 2],
      ["a story that no other links to, into a draft", storyFiles("story-1", { draft: true }), 1],
      ["a withdrawal", storyFiles("story-2", { withdrawn: true }), 1],
      ["one more story", storyFiles("story-99"), 1],
      ["one story fewer", { "articles/story-8": null }, 0],
      ["one text fewer in a story that another links to", { "articles/story-4/uk.md": null }, 2],
      [
        "one more text in a story that another links to",
        { "articles/half/en.md": half["articles/half/en.md"] ?? "" },
        2,
      ],
      [
        "the language of a text that another story links to",
        { "articles/half/uk.md": null, "articles/half/en.md": half["articles/half/uk.md"] ?? "" },
        2,
      ],
      ["the author of all stories", { "authors.yaml": 'desk:\n  name: { uk: "Стіл", en: "Table" }\n' }, 16],
      ["a tag of two stories", { "tags.yaml": tags.replace('en: "Kyiv"', 'en: "Kiev"') }, 2],
      ["the section of all stories", { "tags.yaml": tags.replace('en: "Ukraine"', 'en: "The country"') }, 16],
      ["the name of a place in another language", { "tags.yaml": tags.replace('uk: "Київ"', 'uk: "Столиця"') }, 2],
      ["a tag of no story", { "tags.yaml": `${tags}new:\n  kind: topic\n  name: New\n` }, 0],
      ["a picture", { "articles/pictured/p.png": Buffer.concat([png, Buffer.from("more")]) }, 1],
      ["an unused file", { "articles/pictured/notes.txt": "Notes" }, 0],
    ])(
      "after a change of %s, rebuilds only the stories that depend on it and gives the result of a first run",
      async (_, files, compiled) => {
        wait();
        await newsroom.compile(options);
        newsroom.write(files);
        expect(await newsroom.compile(options)).toMatchObject({ compiled });
        expect(newsroom.made()).toEqual(await newsroom.madeAnew(options));
      },
    );
  });

  test("notices a change of a picture that a link leads to", async () => {
    newsroom.write({ "shared.png": png, "articles/pictured/p.png": null });
    symlinkSync("../../shared.png", join(newsroom.content, "articles/pictured/p.png"));
    aMinuteLater();
    await newsroom.compile();
    newsroom.write({ "shared.png": Buffer.concat([png, Buffer.from("more")]) });
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("reads a picture again if it may have changed just after it was read", async () => {
    const story = newsroom.remembered().find(({ names }) => names.folder === "pictured");
    if (!story) throw new Error("The story was not kept");
    // What was read differs from the present content, and the file system does not show it.
    const picturesAfter = (milliseconds: number) =>
      story.pictures.map((picture) => {
        const version = parseVersion(picture.version);
        const taken = version.newest + milliseconds;
        return { ...picture, version: printVersion({ ...version, taken, hash: "other" }) };
      });
    const present = {
      content: folderSource(newsroom.content),
      isChanged: () => false,
      isOrderedAsBefore: () => true,
      hasRecord: () => true,
      hasPicture: () => true,
    };
    const kept = (pictures: typeof story.pictures) => renewStory(present, { ...story, pictures })?.pictures;
    expect([kept(picturesAfter(500)), kept(picturesAfter(5000))]).toEqual([undefined, picturesAfter(5000)]);
  });

  test("compiles everything again for another origin or with drafts", async () => {
    expect(await newsroom.compile({ origin: "http://localhost:8787" })).toMatchObject({ compiled: 16 });
    expect(await newsroom.compile({ drafts: true })).toMatchObject({ compiled: 16 });
    expect(await newsroom.compile()).toMatchObject({ compiled: 16 });
  });

  test("keeps valid stories while another has a problem", async () => {
    const before = newsroom.made();
    newsroom.write(storyFiles("story-1", { body: "[x](nowhere)" }));
    newsroom.write(storyFiles("story-2", { body: "Changed." }));
    await expect(newsroom.compile()).rejects.toThrow("content/articles/story-1/en.md:5:1 body");
    expect(newsroom.made()).toEqual(before);
    newsroom.write(storyFiles("story-1", { body: "Right." }));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("reports a remaining problem again", async () => {
    newsroom.write(storyFiles("story-1", { slug: "story-2" }));
    for (const _ of [1, 2]) await expect(newsroom.compile()).rejects.toThrow('"story-2" is also the slug of');
  });

  test("notices that a topic or an author with links to it is removed, and restored", async () => {
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
    ["removed", { "articles/story-3": null }],
    ["made a draft", storyFiles("story-3", { draft: true })],
  ])("notices that a story with links to it is %s, and restored", async (_, files) => {
    newsroom.write(files);
    await expect(newsroom.compile()).rejects.toThrow("content/articles/linking/en.md");
    newsroom.write(storyFiles("story-3"));
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("refuses links to a draft, whether it is read before or after them, and accepts them if drafts are shown", async () => {
    newsroom.write(storyFiles("story-3", { draft: true }));
    newsroom.write(storyFiles("zealous", { body: "See [that](../story-3/)." }));
    const refused = newsroom.madeAnew();
    await expect(refused).rejects.toThrow("content/articles/linking/en.md");
    await expect(refused).rejects.toThrow("content/articles/zealous/en.md");
    expect(await newsroom.compile({ drafts: true })).toMatchObject({ stories: 17 });
  });

  test("reports a tag and a picture that no longer exist", async () => {
    newsroom.write({ "tags.yaml": tags.replace(/kyiv:[\s\S]+?(?=rss:)/, ""), "articles/pictured/p.png": null });
    const refused = newsroom.compile();
    await expect(refused).rejects.toThrow("content/articles/on-kyiv/article.yaml");
    await expect(refused).rejects.toThrow("content/articles/pictured/article.yaml");
  });

  test("restores missing files of its own", async () => {
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

  test("reports a picture of a draft that no longer exists", async () => {
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

  test("reports the missing picture of a draft text until it exists", async () => {
    const files = storyFiles("begun", { english: "draft: true\n" });
    newsroom.write({ ...files, "articles/begun/en.md": `${files["articles/begun/en.md"]}![x](later.png)\n` });
    const noticesOf = async () => (await newsroom.compile()).notices.filter((notice) => notice.includes("/begun/"));
    for (const run of ["the first run without it", "the next"]) {
      expect(await noticesOf(), run).toEqual([
        expect.stringContaining('articles/begun/en.md:7:1 body: notice: image "later.png"'),
      ]);
    }
    newsroom.write({ "articles/begun/later.png": png });
    expect(await noticesOf()).toEqual([]);
  });

  test("notices that a story with links to it is a draft, late or published in the language of the link", async () => {
    const english = String(half["articles/half/en.md"]);
    const cases = [
      ["draft: true\n", ["the story is a draft in en; the link leads to it in uk"]],
      ["published: 2026-02-01T09:00\n", ["the story appears in en later than this text; the link leads to it in uk"]],
      ["published: 2026-01-01T09:00\n", []],
      ["published: 2026-02-01T09:01\n", ["the story appears in en later than this text; the link leads to it in uk"]],
      ["", []],
    ] as const;
    for (const [lines, notices] of cases) {
      newsroom.write({ "articles/half/en.md": english.replace("---\nBody", `${lines}---\nBody`) });
      const told = (await newsroom.compile()).notices.filter((notice) => notice.includes("/linking/en.md"));
      expect(told, lines).toEqual(notices.map((what) => expect.stringContaining(`link "../half/": ${what}; `)));
      expect(newsroom.made(), lines).toEqual(await newsroom.madeAnew());
    }
  });

  test("corrects the asset headers that another version has written", async () => {
    const before = newsroom.made();
    writeFileSync(join(newsroom.output, "assets/_headers"), "/media/*\n  Cache-Control: no-store\n");
    await newsroom.compile();
    expect(newsroom.made()).toEqual(before);
  });

  test("leaves no unused shards behind", async () => {
    const entries = () => readdirSync(join(newsroom.output, "entries")).length;
    const before = entries();
    newsroom.write(storyFiles("story-1", { body: "Another body." }));
    await newsroom.compile();
    expect(entries()).toBe(before);
    // One for each language and chunk, so that there are no more files than a deploy may have.
    const chunks = chunksOf(readdirSync(join(newsroom.content, "articles")).sort());
    expect(before).toBeLessThanOrEqual(2 * chunks.length);
  });
});

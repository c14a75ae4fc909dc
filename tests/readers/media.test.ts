import { expect, onTestFinished, test } from "vitest";
import { mediaNewsroom, mediaStories } from "../support/media-newsroom.ts";
import { findEmptyBoxes } from "./find-empty-boxes.ts";
import { newsboat } from "./newsboat.ts";
import { readByFeedparser } from "./python-feedparser.ts";
import { serve } from "./serve.ts";

const origin = "https://news.example";
const titles = mediaStories.map(({ id }) => `Title of ${id}`);
const urls = mediaStories.map(({ id }) => `${origin}/en/articles/${id}`);

/** White space is where the screen ends. */
const unwrap = (text: string) => text.replace(/\s+/g, " ");

function expectInOrder(text: string, words: readonly string[]): void {
  let at = 0;
  for (const each of words) {
    const found = text.indexOf(each, at);
    expect([each, found >= 0], text).toEqual([each, true]);
    at = found + each.length;
  }
}

test.each(["rss.xml", "atom.xml"])(
  "newsboat shows the title, the link and all words of every story in %s, and nothing empty",
  async (file) => {
    const served = await serve(await mediaNewsroom());
    onTestFinished(() => served.close());
    const address = `${served.origin}/en/${file}`;
    const store = newsboat([address]);
    onTestFinished(() => store.remove());
    await store.reload();

    const entries = store.entries(address);
    expect(entries.map(({ title, url }) => [title, url])).toEqual(titles.map((title, index) => [title, urls[index]]));
    expect(entries.flatMap(({ content = "" }) => findEmptyBoxes(content, origin))).toEqual([]);

    const shown = (await store.shown()).map(unwrap);
    expect(shown).toHaveLength(mediaStories.length);
    for (const [index, { words, links }] of mediaStories.entries()) {
      const text = shown[index] ?? "";
      expect(text).toContain(`Title: ${titles[index]} `);
      expect(text).toContain(`Link: ${urls[index]} `);
      expectInOrder(text, words);
      const listed = [...text.matchAll(/\[\d+\]: (\S+) \(/g)].map(([, link = ""]) => link);
      for (const link of links)
        expect(listed).toContainEqual(typeof link === "string" ? link : expect.stringMatching(link));
      expect(text).not.toMatch(/embedded|iframe|&[a-z]+;|<\w/);
    }
  },
);

test.each(["rss.xml", "atom.xml"])(
  "Python feedparser finds in %s the words of every story, in HTML as written and as it sanitises it",
  async (file) => {
    const app = await mediaNewsroom();
    for (const sanitize of [false, true]) {
      const [reading] = await readByFeedparser([await app.request(`/en/${file}`)], { sanitize });
      const entries = reading?.entries ?? [];
      expect(entries.map(({ title, url }) => [title, url])).toEqual(titles.map((title, index) => [title, urls[index]]));
      for (const [index, { words }] of mediaStories.entries()) {
        const html = entries[index]?.content ?? "";
        expectInOrder(unwrap(html.replace(/<[^>]*>/g, " ")), words);
        expect(findEmptyBoxes(html, origin)).toEqual([]);
      }
    }
  },
);

test.each(["rss.xml", "atom.xml"])(
  "Python feedparser finds in %s the recording of a story, with its type and length, and no other file to play",
  async (file) => {
    const app = await mediaNewsroom();
    const [reading] = await readByFeedparser([await app.request(`/en/${file}`)]);
    for (const [index, { id, enclosure }] of mediaStories.entries()) {
      const played = (reading?.entries[index]?.enclosures ?? []).filter(({ type }) => /^(?:audio|video)\//.test(type));
      expect([id, played]).toEqual([
        id,
        enclosure
          ? [{ url: expect.stringContaining(enclosure.ending), type: enclosure.type, length: enclosure.length }]
          : [],
      ]);
    }
  },
);

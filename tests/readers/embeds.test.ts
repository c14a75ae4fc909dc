import { expect, onTestFinished, test } from "vitest";
import { embedFaults } from "../support/embed-faults.ts";
import { embedStories, embedsNewsroom } from "../support/embeds-newsroom.ts";
import { newsboat } from "./newsboat.ts";
import { readByFeedparser } from "./python-feedparser.ts";
import { serve } from "./serve.ts";

const titles = embedStories.map(({ title }) => title);
const files = ["rss.xml", "atom.xml"];

/** Returns what is wrong with any embed in the entries of a feed. */
function faultsIn(entries: readonly { readonly content?: string }[]): readonly string[] {
  return embedStories.flatMap((story, index) => embedFaults(story, entries[index]?.content ?? ""));
}

test("newsboat shows words and link of every embed as editors write them, and nothing empty", async () => {
  const served = await serve(await embedsNewsroom());
  onTestFinished(() => served.close());
  for (const file of files) {
    const address = `${served.origin}/en/${file}`;
    const store = newsboat([address]);
    onTestFinished(() => store.remove());
    await store.reload();
    const entries = store.entries(address);
    expect(entries.map(({ title }) => title)).toEqual(titles);
    expect(faultsIn(entries)).toEqual([]);

    const shown = await store.shown();
    const faults = embedStories.flatMap(({ title, words, href }, index) => {
      const text = shown[index]?.replace(/\s+/g, " ") ?? "";
      const listed = [...text.matchAll(/\[\d+\]: (\S+) \(/g)].map(([, link = ""]) => link);
      const isWhole = text.includes(`Title: ${title} `) && words.every((each) => text.includes(each.trim()));
      const isClean = !/embedded|iframe|<\w|&[a-z]+;/.test(text);
      return isWhole && isClean && listed.includes(href) ? [] : [`${file}: ${text}`];
    });
    expect(faults).toEqual([]);
  }
});

test("Python feedparser finds words and link of every embed, in HTML as written and as it sanitises it", async () => {
  const app = await embedsNewsroom();
  for (const sanitize of [false, true]) {
    const responses = await Promise.all(files.map(async (file) => app.request(`/en/${file}`)));
    const readings = await readByFeedparser(responses, { sanitize });
    expect(readings.map(({ entries }) => entries.map(({ title }) => title))).toEqual([titles, titles]);
    expect(readings.flatMap(({ entries }) => faultsIn(entries))).toEqual([]);
  }
});

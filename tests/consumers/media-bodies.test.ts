import { describe, expect, test } from "vitest";
import { findEmptyBoxes } from "../readers/find-empty-boxes.ts";
import { embedFaults } from "../support/embed-faults.ts";
import { embedStories, embedsNewsroom } from "../support/embeds-newsroom.ts";
import { mediaNewsroom, mediaStories } from "../support/media-newsroom.ts";
import { consumers } from "./consumers.ts";

const files = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
const readings = consumers.flatMap(({ name, reads, read }) => reads.map((format) => ({ name, format, read })));

describe("a body with embeds, recordings, documents or pictures", () => {
  test("is whole in every parser: words and links of each embed as editors write it, and nothing empty", async () => {
    const app = await embedsNewsroom();
    for (const { name, format, read } of readings) {
      const { entries } = await read(await (await app.request(`/en/${files[format]}`)).text(), format);
      expect([name, entries.map(({ title }) => title)]).toEqual([name, embedStories.map(({ title }) => title)]);
      const bodies = entries.map(({ content, contentDecoded }) => content ?? contentDecoded ?? "");
      const faults = embedStories.flatMap((story, index) => embedFaults(story, bodies[index] ?? ""));
      expect([name, format, faults]).toEqual([name, format, []]);
    }
  });

  test("is whole in every parser: words of each kind of media, and nothing empty", async () => {
    const app = await mediaNewsroom();
    for (const { name, format, read } of readings) {
      const { entries } = await read(await (await app.request(`/en/${files[format]}`)).text(), format);
      const faults = mediaStories.flatMap(({ id, words }, index) => {
        const { title, content, contentDecoded } = entries[index] ?? {};
        const html = content ?? contentDecoded ?? "";
        const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
        const missing = words.filter((each) => !text.includes(each));
        return [
          ...(title === `Title of ${id}` ? [] : [id]),
          ...missing,
          ...findEmptyBoxes(html, "https://news.example"),
        ];
      });
      expect([name, format, faults]).toEqual([name, format, []]);
    }
  });
});

import { describe, expect, test } from "vitest";
import { storyOf } from "../day/scripted-day.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { falseText, withdrawalReason, withdrawingNewsroom } from "../support/withdrawing-newsroom.ts";
import { consumers } from "./consumers.ts";

describe.each(consumers)("$name", ({ reads, read }) => {
  test.each(parsedFormatNames.filter((format) => reads.includes(format)))(
    "finds in %s the notices of a story in the feed and of one that has left it, and nothing of their text",
    async (format) => {
      const { early, withdrawn } = await withdrawingNewsroom();
      const readFrom = async (app: typeof early) =>
        read(await (await app.request(`/en/${parsedFormats[format].file}`)).text(), format);
      const before = (await readFrom(early)).entries;
      const { entries } = await readFrom(withdrawn);

      expect(before.map(({ id }) => storyOf(id))).toEqual(["beyond"]);
      expect(entries.map(({ id, title }) => [storyOf(id), title])).toEqual([
        ["inside", "Withdrawn: Title of inside"],
        ["other", "Title of other"],
        ["beyond", "Withdrawn: Title of beyond"],
      ]);
      expect(entries[2]?.id).toBe(before[0]?.id);
      for (const entry of entries.filter(({ id }) => storyOf(id) !== "other")) {
        expect(JSON.stringify(entry)).not.toMatch(falseText);
        if (entry.summary !== undefined) expect(entry.summary).toBe(withdrawalReason);
        if (entry.content !== undefined) expect(entry.content).toContain("&lt;what&gt; it said &amp; meant.");
      }
    },
  );
});

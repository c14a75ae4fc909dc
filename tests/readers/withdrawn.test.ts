import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import type { Reading } from "../consumers/reading.ts";
import { storyOf } from "../day/scripted-day.ts";
import { falseText, withdrawalReason, withdrawingNewsroom } from "../support/withdrawing-newsroom.ts";
import { newsboat } from "./newsboat.ts";
import { readByFeedparser } from "./python-feedparser.ts";
import { serve } from "./serve.ts";

const expected = [
  ["inside", "Withdrawn: Title of inside"],
  ["other", "Title of other"],
  ["beyond", "Withdrawn: Title of beyond"],
];

test.each(["rss.xml", "atom.xml"])(
  "newsboat replaces the stories that it has read from %s with their notices",
  async (file) => {
    const { early, late, withdrawn } = await withdrawingNewsroom();
    let app = early;
    const served = await serve(new Hono().all("*", ({ req }) => app.fetch(req.raw)));
    onTestFinished(() => served.close());
    const address = `${served.origin}/en/${file}`;
    const store = newsboat([address]);
    onTestFinished(() => store.remove());

    await store.reload();
    app = late;
    await store.reload();
    const before = store.entries(address);
    app = withdrawn;
    await store.reload();
    const after = store.entries(address);

    expect(before.map(({ id }) => storyOf(id))).toEqual(["inside", "other", "beyond"]);
    for (const { content } of before) expect(content).toMatch(falseText);
    expect(after.map(({ id, title }) => [storyOf(id), title])).toEqual(expected);
    for (const entry of after.filter(({ id }) => storyOf(id) !== "other")) {
      expect(JSON.stringify(entry)).not.toMatch(falseText);
      expect(entry.content).toContain("&lt;what&gt; it said &amp; meant.");
    }
  },
);

test.each(["rss.xml", "atom.xml"])("Python feedparser finds the notices in %s and no withdrawn text", async (file) => {
  const { withdrawn } = await withdrawingNewsroom();
  const [reading] = await readByFeedparser([await withdrawn.request(`/en/${file}`)]);
  const { entries = [] }: Partial<Reading> = reading ?? {};

  expect(entries.map(({ id, title }) => [storyOf(id), title])).toEqual(expected);
  for (const { id, summary, content } of entries.filter((entry) => storyOf(entry.id) !== "other")) {
    expect(`${id} ${summary} ${content}`).not.toMatch(falseText);
    expect(summary).toContain(file === "rss.xml" ? "&lt;what&gt; it said &amp; meant." : withdrawalReason);
    expect(content).toContain("&lt;what&gt; it said &amp; meant.");
  }
});

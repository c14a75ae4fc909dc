import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { correction, day, lived, reason, storyOf } from "../day/scripted-day.ts";
import { newsboat } from "./newsboat.ts";
import { serve } from "./serve.ts";

/** Returns the visible part of newsboat's entries, by story. */
function seen(store: ReturnType<typeof newsboat>, address: string) {
  const entries = store.entries(address);
  const stories = entries.map(({ id }) => storyOf(id));
  expect(new Set(stories).size, `twice in ${stories}`).toBe(stories.length);
  return new Map(entries.map(({ id, unread: _, ...entry }) => [storyOf(id), entry]));
}

test.each(["rss.xml", "atom.xml"])(
  "over a day of the newsroom, newsboat reads the expected changes in %s",
  async (file) => {
    let app = new Hono();
    const front = new Hono().all("*", ({ req }) => app.fetch(req.raw));
    const served = await serve(front);
    onTestFinished(() => served.close());
    const address = `${served.origin}/en/${file}`;
    const store = newsboat([address]);
    onTestFinished(() => store.remove());
    let before = new Map<string, unknown>();
    const noticed = [];
    for await (const event of lived()) {
      app = event.app;
      await store.reload();
      const after = seen(store, address);
      noticed.push({
        name: event.name,
        added: store
          .entries(address)
          .flatMap(({ id, unread }) => (unread ? [storyOf(id)] : []))
          .sort(),
        changed: [...after.keys()]
          .filter((id) => before.has(id) && JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)))
          .sort(),
      });
      before = after;
      store.markAllRead();
    }

    let postponed: readonly string[] = [];
    expect(noticed).toEqual(
      day.map(({ name, noticed: { added = [], told = [], silent = [] }, undated }) => {
        const now = undated ? [] : [...postponed, ...told, ...silent];
        postponed = undated ? [...told, ...silent] : [];
        return { name, added, changed: now };
      }),
    );
    const last = seen(store, address);
    expect(last.size).toBe(6);
    expect(last.get("corrected")?.content).toContain(correction);
    expect(last.get("renamed")).toMatchObject({
      title: "A better title",
      url: "https://moved.example/en/articles/better",
    });
    expect(last.get("withdrawn")).toMatchObject({
      title: "Withdrawn: Title of withdrawn",
      content: expect.stringContaining(reason),
    });
    expect(last.get("withdrawn")?.content).not.toContain("Body of withdrawn");
  },
);

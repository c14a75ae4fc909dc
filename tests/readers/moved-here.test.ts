import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { moved, movedFeeds, newStory } from "../day/moved-here.ts";
import { newsboat } from "./newsboat.ts";
import { readByFeedparser } from "./python-feedparser.ts";
import { serve } from "./serve.ts";

const inXml = movedFeeds.filter(({ format }) => format !== "json");

test.each(inXml)("newsboat keeps the stories of $name, and what was read, after the move", async (feed) => {
  const { path, before, after } = await moved(feed);
  let app = before;
  const served = await serve(new Hono().all("*", ({ req }) => app.fetch(req.raw)));
  onTestFinished(() => served.close());
  const address = `${served.origin}${path}`;
  const store = newsboat([address]);
  onTestFinished(() => store.remove());
  const ids = feed.stories.map(({ id }) => id);

  await store.reload();
  expect(store.entries(address).map(({ id }) => id)).toEqual(ids);
  store.markAllRead();
  app = after;
  await store.reload();

  expect(store.entries(address).map(({ id, title, unread }) => ({ id, title, unread }))).toEqual([
    { id: newStory, title: "Title of new", unread: true },
    ...ids.map((id, index) => ({ id, title: `Title of old-${index}`, unread: false })),
  ]);
});

test("Python feedparser reads the ids that each feed had before its move", async () => {
  const responses = await Promise.all(
    inXml.map(async (feed) => {
      const { path, after } = await moved(feed);
      return after.request(path);
    }),
  );
  const readings = await readByFeedparser(responses);
  expect(readings.map(({ entries }) => entries.map(({ id }) => id))).toEqual(
    inXml.map(({ stories }) => [newStory, ...stories.map(({ id }) => id)]),
  );
});

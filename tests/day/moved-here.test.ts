import { expect, test } from "vitest";
import { moved, movedFeeds, newStory } from "./moved-here.ts";
import { readerStore } from "./reader-store.ts";
import { storyOf } from "./scripted-day.ts";

test.each(movedFeeds)("a reader of $name has each of its stories once after the move", async (feed) => {
  const { before, after } = await moved(feed);
  const store = readerStore(feed.format, ["/en/"]);
  const ids = feed.stories.map(({ id }) => id);

  expect((await store.poll(before)).added).toEqual(ids.map(storyOf).sort());
  expect([...store.entries.keys()]).toEqual(ids);
  expect((await store.poll(after)).added).toEqual([storyOf(newStory)]);

  expect([...store.entries].map(([id, { title }]) => [id, title])).toEqual([
    ...ids.map((id, index) => [id, `Title of old-${index}`]),
    [newStory, "Title of new"],
  ]);
});

import type { Hono } from "hono";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { formats } from "../src/formats/formats.ts";
import { LazyMap } from "../src/pack/lazy-vocabulary.ts";
import { warmUp } from "../src/warm-up.ts";
import { feedPaths, stories, today } from "./support/app.ts";
import { fakeClock } from "./support/fake-clock.ts";
import { libraryOf } from "./support/library.ts";
import { story } from "./support/story.ts";

const content = [
  ...stories,
  story("scheduled", { published: "2027-01-01T00:00:00Z" }),
  story("expired", { published: "2026-01-07T00:00:00Z", expires: "2026-01-08T00:00:00Z" }),
];

/** The clock while an isolate starts. */
const clock = () => fakeClock("1970-01-01T00:00:00Z");

test("a newsroom gives the same responses with and without warm-up", async () => {
  const cold = await answers(createApp({ library: libraryOf(content), now: fakeClock(today).now }));
  const { now, set } = clock();
  const library = libraryOf(content);
  const app = createApp({ library, now });
  await warmUp(library);
  set(today);
  expect(await answers(app)).toEqual(cold);
});

/** The statuses of a request for each format, first in full and then unchanged. */
const asked = formats.flatMap(() => [200, 304]);

function answers(app: Hono): Promise<readonly unknown[]> {
  return Promise.all(
    feedPaths.map(async (path) => {
      const response = await app.request(path);
      return [path, ...response.headers, await response.text()];
    }),
  );
}

test("every format is rendered in full and revalidated, without a response that has a body", async () => {
  const bodies: unknown[] = [];
  const { Response: real } = globalThis;
  globalThis.Response = class extends real {
    constructor(...of: ConstructorParameters<typeof Response>) {
      super(...of);
      bodies.push(of[0]);
    }
  };
  try {
    expect(await warmUp(libraryOf(content))).toEqual(asked);
    // workerd refuses responses with a body while a Worker starts.
    expect(bodies.filter((body) => body !== null)).toEqual([]);
  } finally {
    globalThis.Response = real;
  }
});

test("the entries of the newest stories are rendered in each format", async () => {
  const library = libraryOf(content);
  const read: number[] = [];
  const load: typeof library.entries.load = (numbers) => {
    read.push(...numbers);
    return library.entries.load(numbers);
  };
  await warmUp({ ...library, entries: { load } });
  const [newest] = library.catalogue.list("uk");
  expect(read.filter((number) => number === newest)).toHaveLength(formats.length);
});

test("a newsroom without stories and topics is warmed up too", async () => {
  const library = libraryOf([], { tags: [] });
  expect(await warmUp(library)).toEqual(asked);
});

test("neither warm-up nor the feed of a whole language reads topics and authors", async () => {
  const library = libraryOf(content);
  const unread = new LazyMap<string, never>(() => {
    throw new Error("The vocabulary is read");
  });
  const catalogue = { ...library.catalogue, tags: unread, authors: unread };
  const newsroom = { library: { ...library, catalogue }, now: fakeClock(today).now };
  expect(await warmUp(newsroom.library)).toEqual(asked);
  const app = createApp(newsroom);
  for (const path of feedPaths.filter((each) => each.split("/").length === 3)) {
    expect([path, (await app.request(path)).status]).toEqual([path, 200]);
  }
});

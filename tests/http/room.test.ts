import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { Room } from "../../src/http/room.ts";
import { pack } from "../../src/pack/pack.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { inShards } from "../pack/in-shards.ts";
import { appOf, feedPaths, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf, packableOf } from "../support/library.ts";

const anyDocuments = fc.array(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), { maxLength: 6 });

test("a room holds one document after the other, however large they are", () => {
  fc.assert(
    fc.property(anyDocuments, fc.integer({ min: 0, max: 100 }), (documents, capacity) => {
      const room = new Room(capacity);
      for (const pieces of documents) {
        room.clear();
        for (const piece of pieces) room.add(piece);
        expect([...room.document]).toEqual([...Buffer.concat(pieces)]);
      }
    }),
  );
});

describe("feeds that are put together in the same room", () => {
  const first = async (path: string) => (await appOf().request(path)).text();

  test("are read in any order after all of them have been answered", async () => {
    const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });
    const answers = await Promise.all(feedPaths.map((path) => app.request(path)));
    for (const [index, path] of [...feedPaths.entries()].reverse()) {
      expect(await answers[index]?.text()).toBe(await first(path));
    }
  });

  test("are right where what they list has been fetched at the same moment", async () => {
    const { content, source, asked } = inShards(packableOf(stories), 10);
    const both = Promise.withResolvers<void>();
    const library = unpack(Uint8Array.from(pack(content, 0).bytes).buffer, async (name) => {
      const bytes = await source(name);
      if (asked.length === paths.length) both.resolve();
      await both.promise;
      return bytes;
    });
    const paths = ["/uk/rss.xml", "/en/feed.json"];
    const app = createApp({ library, now: fakeClock(today).now });
    const answers = await Promise.all(paths.map(async (path) => (await app.request(path)).text()));
    expect(answers).toEqual(await Promise.all(paths.map(first)));
  });

  test("are put together for the first two clients, and remembered for all others", async () => {
    const library = libraryOf(stories);
    let read = 0;
    const resident = (number: number) => {
      read++;
      return library.entries.resident(number);
    };
    const counted = { ...library, entries: { ...library.entries, resident } };
    const app = createApp({ library: counted, now: fakeClock(today).now });
    const reads: boolean[] = [];
    for (let time = 0; time < 4; time++) {
      read = 0;
      await app.request("/uk/rss.xml");
      reads.push(read > 0);
    }
    expect(reads).toEqual([true, true, false, false]);
  });

  test("stay what they are when they are asked for a second and a third time, between others", async () => {
    const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });
    for (let time = 0; time < 3; time++) {
      for (const path of feedPaths) expect(await (await app.request(path)).text()).toBe(await first(path));
    }
  });
});

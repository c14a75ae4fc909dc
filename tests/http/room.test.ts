import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { Room } from "../../src/http/room.ts";
import { appOf, feedPaths, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";

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

  test("stay what they are when they are asked for a second and a third time, between others", async () => {
    const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });
    for (let time = 0; time < 3; time++) {
      for (const path of feedPaths) expect(await (await app.request(path)).text()).toBe(await first(path));
    }
  });
});

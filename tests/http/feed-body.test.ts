import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { everything } from "../../src/domain/lists.ts";
import { documentEnvelope } from "../../src/formats/document-envelope.ts";
import { formats } from "../../src/formats/formats.ts";
import { feedBody, feedWindow } from "../../src/http/feed-document.ts";
import { pack } from "../../src/pack/pack.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { inShards } from "../pack/in-shards.ts";
import { appOf, feedPaths, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { instant } from "../support/instant.ts";
import { libraryOf, packableOf } from "../support/library.ts";

describe("the bodies of feeds", () => {
  const first = async (path: string) => (await appOf().request(path)).text();

  test("can be read in any order after all of them have been answered", async () => {
    const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });
    const answers = await Promise.all(feedPaths.map((path) => app.request(path)));
    for (const [index, path] of [...feedPaths.entries()].reverse()) {
      expect(await answers[index]?.text()).toBe(await first(path));
    }
  });

  test("are right if their entries are loaded at the same moment", async () => {
    const { content, source, asked } = inShards(packableOf(stories), 10);
    const both = Promise.withResolvers<void>();
    const library = unpack(Uint8Array.from(pack(content, 0).bytes).buffer, async (name, site) => {
      const bytes = await source(name, site);
      if (asked.length === paths.length) both.resolve();
      await both.promise;
      return bytes;
    });
    const paths = ["/uk/rss.xml", "/en/feed.json"];
    const app = createApp({ library, now: fakeClock(today).now });
    const answers = await Promise.all(paths.map(async (path) => (await app.request(path)).text()));
    expect(answers).toEqual(await Promise.all(paths.map(first)));
  });

  test("are assembled for the first client, and kept in memory for all others", async () => {
    const library = libraryOf(stories);
    let read = 0;
    const load: typeof library.entries.load = (numbers) => {
      read++;
      return library.entries.load(numbers);
    };
    const app = createApp({ library: { ...library, entries: { load } }, now: fakeClock(today).now });
    const reads: number[] = [];
    for (let time = 0; time < 3; time++) {
      await app.request("/uk/rss.xml");
      reads.push(read);
    }
    expect(reads).toEqual([1, 1, 1]);
  });

  test("do not share memory", async () => {
    const library = libraryOf(stories);
    const { catalogue, entries } = library;
    const bodies = await Promise.all(
      formats.map(async (format) => {
        const ref = subscription("uk", everything);
        const list = catalogue.list("uk", everything);
        const window = feedWindow(catalogue, ref, list, instant(today));
        const envelope = documentEnvelope(catalogue, ref, format, window);
        return feedBody(format, ref.variant, await entries.load(window.shown), format.envelope(envelope));
      }),
    );
    expect(new Set(bodies.map(({ buffer }) => buffer)).size).toBe(bodies.length);
    expect(bodies.map(({ buffer }) => buffer.byteLength)).toEqual(bodies.map(({ length }) => length));
  });

  test("do not change when they are requested a second and a third time, between others", async () => {
    const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });
    for (let time = 0; time < 3; time++) {
      for (const path of feedPaths) expect(await (await app.request(path)).text()).toBe(await first(path));
    }
  });
});

import { createHash } from "node:crypto";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { createDocumentResponder } from "../../src/http/document-responder.ts";
import { assetShards } from "../../src/http/shard-source.ts";
import { shardNameLength } from "../../src/pack/layout.ts";
import { today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { authors, site } from "../support/site.ts";
import { story } from "../support/story.ts";

/*
 * An isolate has 128 MB for everything: the documents in memory have to stay well below that. These tests do not check the bounds
 * themselves, but that there are bounds, and that they leave room for what is requested repeatedly.
 */

const mebibyte = 1024 * 1024;
const now = fakeClock(today).now;

/** Returns which of these keys were made again when requested in this order. */
async function madeAgain(keys: readonly string[], ask: (key: string) => Promise<boolean>): Promise<readonly string[]> {
  const again: string[] = [];
  for (const key of keys) if (await ask(key)) again.push(key);
  return again;
}

describe("the bytes of feeds", () => {
  const folders = Array.from({ length: 4 }, (_, index) => `desk-${index}`);
  const desks = folders.map((slug) => ({ slug, name: { uk: slug, en: slug, ru: slug }, aliases: [], retired: false }));
  const long = folders.map((slug) =>
    story(slug, { languages: ["en"], authors: [slug], body: `<p>${"x".repeat(8 * mebibyte)}</p>` }),
  );
  const library = libraryOf(long, { authors: desks });
  let read = 0;
  const load: typeof library.entries.load = (numbers) => {
    read++;
    return library.entries.load(numbers);
  };
  const counted = { ...library, entries: { load } };
  const app = createApp({ library: counted, now });
  const isMade = async (slug: string) => {
    read = 0;
    await (await app.request(`/en/authors/${slug}/rss.xml`)).arrayBuffer();
    return read > 0;
  };

  test("are evicted from the least recently used on, when they are too many", async () => {
    for (const slug of folders) await isMade(slug);
    const newest = folders.slice(-2);
    expect(await madeAgain(newest, isMade)).toEqual([]);
    expect(await madeAgain(folders.slice(0, 1), isMade)).toEqual(folders.slice(0, 1));
  });
});

describe("the state of feeds", () => {
  const desks = Array.from({ length: 200 }, (_, index) => {
    const slug = `desk-${index}`;
    return { slug, name: { uk: slug, en: slug, ru: slug }, aliases: [], retired: false };
  });
  const paths = desks.flatMap(({ slug }) =>
    ["rss.xml", "atom.xml", "feed.json"].map((file) => `/en/authors/${slug}/${file}`),
  );

  test("is evicted from the least recently used on, when there is too much", async () => {
    const library = libraryOf([story("one")], { authors: [...authors, ...desks] });
    let found = 0;
    const envelopeDigest: typeof library.envelopeDigest = (...facts) => {
      found++;
      return library.envelopeDigest(...facts);
    };
    const app = createApp({ library: { ...library, envelopeDigest }, now });
    const isFound = async (path: string) => {
      found = 0;
      await app.request(path, { method: "HEAD" });
      return found > 0;
    };
    for (const path of paths) await isFound(path);
    expect(await madeAgain(paths.slice(-300), isFound)).toEqual([]);
    expect(await madeAgain(paths.slice(0, 1), isFound)).toEqual(paths.slice(0, 1));
  });
});

describe("pages and lists", () => {
  test("are evicted from the least recently used on, when they are too many", async () => {
    const respond = createDocumentResponder({ library: libraryOf([]), now });
    const keys = ["a", "b", "c", "d", "e"];
    const isMade = async (key: string) => {
      let made = false;
      const make = () => {
        made = true;
        return { text: key.repeat(3 * mebibyte) };
      };
      await respond(new Request("https://news.example/"), { key, type: "text/plain", headers: {}, make });
      return made;
    };
    expect(await madeAgain(keys, isMade)).toEqual(keys);
    expect(await madeAgain(["e", "d"], isMade)).toEqual([]);
    expect(await madeAgain(["a"], isMade)).toEqual(["a"]);
  });
});

test("the response to a request for a missing shard keeps no connection", async () => {
  let cancelled = false;
  const body = new ReadableStream({
    cancel: () => {
      cancelled = true;
    },
  });
  await expect(assetShards(async () => new Response(body, { status: 404 }))("00", site)).rejects.toThrow("404");
  expect(cancelled).toBe(true);
});

describe("shards", () => {
  test("are evicted from the least recently used on, when they are too many", async () => {
    const bodies = new Map(
      [1, 2, 3, 4, 5].map((byte) => {
        const body = new Uint8Array(2 * mebibyte).fill(byte);
        return [
          createHash("sha256")
            .update(body)
            .digest("hex")
            .slice(0, 2 * shardNameLength),
          body,
        ] as const;
      }),
    );
    const asked: string[] = [];
    const source = assetShards(async (url) => {
      asked.push(url);
      return new Response(bodies.get(basename(url, ".bin")));
    });
    const isFetched = async (name: string) => {
      const before = asked.length;
      await source(name, site);
      return asked.length > before;
    };
    const names = [...bodies.keys()];
    expect(await madeAgain(names, isFetched)).toEqual(names);
    expect(await madeAgain(names.slice(-2), isFetched)).toEqual([]);
    expect(await madeAgain(names.slice(0, 1), isFetched)).toEqual(names.slice(0, 1));
  });
});

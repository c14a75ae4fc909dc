import { expect, test } from "vitest";
import type { ShardSource } from "../../src/pack/entries.ts";
import { magic } from "../../src/pack/layout.ts";
import { pack } from "../../src/pack/pack.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { story } from "../support/story.ts";
import { inShards } from "./in-shards.ts";

const packable = packableOf([story("one"), story("two")]);

type Sections = Readonly<Record<string, readonly [start: number, length: number]>>;

/** Returns the catalogue with one of its sections changed in place. */
function damaged(
  section: string,
  change: (bytes: Uint8Array) => void,
  buffer = bytesOf(packable),
  shards?: ShardSource,
): Library {
  const headerStart = magic.length + 4;
  const headerLength = new DataView(buffer).getUint32(magic.length, true);
  const { sections } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, headerStart, headerLength))) as {
    readonly sections: Sections;
  };
  const [start, length] = sections[section] ?? [];
  if (start === undefined || length === undefined) throw new Error(`There is no section ${section}`);
  const first = Math.ceil((headerStart + headerLength) / 8) * 8;
  change(new Uint8Array(buffer, first + start, length));
  return unpack(buffer, shards);
}

test("an article in a language that the site does not have is not filed under another", () => {
  const { catalogue } = damaged("languages", (bytes) => bytes.fill(200, 0, 1));
  expect(() => catalogue.address(0)).toThrow("There is no language 200");
});

test("an article number beyond the last is refused by every lookup", () => {
  const { catalogue, hashEntries } = unpack(bytesOf(packable));
  const beyond = catalogue.times.published.length;
  expect(() => catalogue.address(beyond)).toThrow(`No article ${beyond}`);
  expect(() => hashEntries([beyond], "full")).toThrow(RangeError);
});

test("an article with a language, tag or author that the newsroom does not have is not packed", () => {
  const [story] = packable.stories;
  const [article] = story?.articles ?? [];
  if (!story || !article) throw new Error("There is no article");
  const packed = (changes: Partial<typeof story & typeof article>) => () => {
    const articles = [{ ...article, slug: "other", ...changes }];
    const record = () => packable.record(article);
    return bytesOf({
      ...packable,
      record,
      stories: [...packable.stories, { ...story, id: "other", ...changes, articles }],
    });
  };
  expect(packed({})).not.toThrow();
  expect(packed({ language: "xx" })).toThrow('"xx"');
  expect(packed({ lists: { ...article.lists, tag: ["nothing"] } })).toThrow('"nothing"');
  expect(packed({ lists: { ...article.lists, author: ["nobody"] } })).toThrow('"nobody"');
});

test("a catalogue that is truncated anywhere is refused", () => {
  const whole = bytesOf(packable);
  // The bytes after the last section are only padding to a multiple of 8.
  for (let length = 0; length < whole.byteLength - 8; length += 7) {
    expect(() => unpack(whole.slice(0, length)), `${length} bytes`).toThrow("`npm run compile`");
  }
  expect(() => unpack(whole.slice(0, 10))).toThrow("it ends after 10 bytes");
  expect(() => unpack(whole.slice(0, 100))).toThrow(/its header ends at byte \d+ of 100/);
  expect(() => unpack(whole.slice(0, whole.byteLength - 100))).toThrow(/section "records" ends at byte \d+ of \d+/);
});

test("a column that does not have an element for each article is named", () => {
  const text = (buffer: ArrayBuffer) => Buffer.from(buffer).toString("latin1");
  const whole = bytesOf(packable);
  const [, start, length] = /"languages":\[(\d+),(\d+)\]/.exec(text(whole)) ?? [];
  const shorter = text(whole).replace(
    `"languages":[${start},${length}]`,
    `"languages":[${start},${Number(length) - 1}]`,
  );
  expect(() => unpack(Uint8Array.from(Buffer.from(shorter, "latin1")).buffer)).toThrow(
    `section "languages" has ${Number(length) - 1} bytes instead of ${length}`,
  );
});

test.each([
  ["one of another story", (bytes: Uint8Array) => bytes.copyWithin(0, 12, 16)],
  ["one that leads back to itself", (bytes: Uint8Array) => bytes.copyWithin(4, 0, 4)],
])("an article whose next language is %s has none, and no lookup runs forever", (_, change) => {
  const { catalogue } = damaged("versions", change);
  expect(() => catalogue.versions(0)).toThrow("The languages of article 0 do not lead back to it");
});

test("an article that is filed under another language of the site cannot be read in either", async () => {
  const { catalogue } = damaged("languages", (bytes) => bytes.reverse());
  await expect(catalogue.articles([0])).rejects.toThrow(/The record of article 0, .+, belongs to .+/);
});

test("a record in the place of another one is not served", async () => {
  const { catalogue } = damaged("recordsAt", (bytes) => bytes.copyWithin(0, 4, 8));
  const { language, slug } = catalogue.address(0);
  await expect(catalogue.articles([0])).rejects.toThrow(`The record of article 0, ${slug} in ${language}, belongs to`);
});

test("a shard that the catalogue does not name is refused, and no other is fetched in its place", async () => {
  const { content, source, asked } = inShards(packable, 1);
  const buffer = Uint8Array.from(pack(content, 0).bytes).buffer;
  const { entries } = damaged("shards", (bytes) => bytes.fill(99, 0, 1), buffer, source);
  await expect(entries.load([0])).rejects.toThrow("Shard 99 does not exist");
  expect(asked).toEqual([]);
});

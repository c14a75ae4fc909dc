import { expect, test } from "vitest";
import { magic } from "../../src/pack/layout.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const packable = packableOf([story("one"), story("two")]);

type Sections = Readonly<Record<string, readonly [start: number, length: number]>>;

/** The catalogue with one of its sections changed where it lies. */
function damaged(section: string, change: (bytes: Uint8Array) => void): Library {
  const buffer = bytesOf(packable);
  const headerStart = magic.length + 4;
  const headerLength = new DataView(buffer).getUint32(magic.length, true);
  const { sections } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, headerStart, headerLength))) as {
    readonly sections: Sections;
  };
  const [start, length] = sections[section] ?? [];
  if (start === undefined || length === undefined) throw new Error(`There is no section ${section}`);
  const first = Math.ceil((headerStart + headerLength) / 8) * 8;
  change(new Uint8Array(buffer, first + start, length));
  return unpack(buffer);
}

test("an article of a language that the site does not have is filed under no other", () => {
  const { catalogue } = damaged("languages", (bytes) => bytes.fill(200, 0, 1));
  expect(() => catalogue.address(0)).toThrow("There is no language 200");
});

test("an article beyond the last is none, whatever is asked of it", () => {
  const { catalogue, digests } = unpack(bytesOf(packable));
  const beyond = catalogue.times.published.length;
  expect(() => catalogue.address(beyond)).toThrow(`No article ${beyond}`);
  expect(() => digests([beyond], "rss", "full")).toThrow(RangeError);
});

test("an article of a language, tag or author that the newsroom does not have is not packed", () => {
  const [article] = packable.articles;
  if (!article) throw new Error("There is no article");
  const packed = (changes: Partial<typeof article>) => () =>
    bytesOf({ ...packable, articles: [...packable.articles, { ...article, id: "other", slug: "other", ...changes }] });
  expect(packed({})).not.toThrow();
  expect(packed({ language: "xx" })).toThrow('"xx"');
  expect(packed({ tags: ["nothing"] })).toThrow('"nothing"');
  expect(packed({ authors: ["nobody"] })).toThrow('"nobody"');
});

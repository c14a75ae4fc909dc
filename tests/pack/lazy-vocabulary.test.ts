import { expect, test } from "vitest";
import { LazyMap, lazyVocabulary } from "../../src/pack/lazy-vocabulary.ts";
import { authors, tags } from "../support/site.ts";

test("topics and authors are each read once, when a term of theirs is first requested", () => {
  const read: string[] = [];
  const vocabulary = lazyVocabulary((name) => {
    read.push(name);
    return name === "tags" ? tags : authors;
  });
  const copy = { ...vocabulary };
  expect(read).toEqual([]);

  expect(copy.tags.has("ukraine")).toBe(true);
  expect(copy.former("tag", "nothing")).toBeUndefined();
  expect(read).toEqual(["tags"]);

  expect(copy.index({ kind: "author", slug: "newsroom" })).toBe(authors.findIndex(({ slug }) => slug === "newsroom"));
  expect([...copy.authors.keys()]).toEqual(authors.map(({ slug }) => slug));
  expect(read).toEqual(["tags", "authors"]);
});

test("a retired topic has no index, nor has a name that was never a topic", () => {
  const [first, ...others] = tags;
  if (!first) throw new Error("The newsroom has topics");
  const vocabulary = lazyVocabulary((name) => (name === "tags" ? [{ ...first, retired: true }, ...others] : authors));
  expect(vocabulary.index({ kind: "tag", slug: first.slug })).toBeUndefined();
  expect(vocabulary.index({ kind: "tag", slug: "constructor" })).toBeUndefined();
  expect(others.map(({ slug }) => vocabulary.index({ kind: "tag", slug }))).toEqual(
    others.map((_, index) => index + 1),
  );
});

test("a lazy map is built once, when it is first used", () => {
  let made = 0;
  const map = new LazyMap(() => {
    made++;
    return new Map([["one", 1]]);
  });
  expect(made).toBe(0);
  map.get("one");
  map.has("two");
  expect(made).toBe(1);
});

test("former names of topics and of authors are distinguished, even if they are the same", () => {
  const kept = { name: {}, kind: "topic", retired: false } as const;
  const vocabulary = lazyVocabulary((name) =>
    name === "tags"
      ? [{ ...kept, slug: "rss", aliases: ["old"] }]
      : [
          { ...kept, slug: "desk", aliases: ["old"] },
          { ...kept, slug: "gone", aliases: ["former"], retired: true },
        ],
  );
  expect(vocabulary.former("tag", "old")).toEqual({ kind: "renamed", slug: "rss" });
  expect(vocabulary.former("author", "old")).toEqual({ kind: "renamed", slug: "desk" });
  expect(["gone", "former"].map((name) => vocabulary.former("author", name))).toEqual([
    { kind: "retired" },
    { kind: "retired" },
  ]);
  expect(vocabulary.former("tag", "gone")).toBeUndefined();
});

test("a lazy map has the contents of the map that it builds", () => {
  const made = new Map([
    ["one", 1],
    ["two", 2],
  ]);
  const map = new LazyMap(() => made);
  const each: unknown[] = [];
  map.forEach((...of) => {
    each.push(of);
  });
  expect([map.size, map.get("two"), map.has("one"), map.has("three")]).toEqual([2, 2, true, false]);
  expect([[...map], [...map.entries()], [...map.keys()], [...map.values()]]).toEqual([
    [...made],
    [...made],
    ["one", "two"],
    [1, 2],
  ]);
  expect(each).toEqual([
    [1, "one", map],
    [2, "two", map],
  ]);
});

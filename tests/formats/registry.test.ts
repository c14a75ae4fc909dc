import { expect, test } from "vitest";
import { listKinds } from "../../src/domain/lists.ts";
import { formats } from "../../src/formats/formats.ts";

/** Names in folders that a document's name would hide, or that would hide it. */
const others = [
  ...Object.values(listKinds).map(({ folder }) => folder),
  "articles",
  "summary",
  "archive",
  "build",
  "opml.xml",
];

test("no two formats share a name, and no name in a folder means two of them", () => {
  const names = formats.map(({ name }) => name);
  const inFolder = formats.flatMap(({ file, oldNames }) => [file, ...oldNames]);

  expect(new Set(names).size).toBe(names.length);
  expect(new Set(inFolder).size).toBe(inFolder.length);
  expect(inFolder.filter((name) => others.includes(name))).toEqual([]);
});

test.each(formats)("$label has names for paths and programs, and a media type without parameters", (format) => {
  const { name, file, type, label, oldNames } = format;

  expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  expect(label).not.toBe("");
  for (const each of [file, ...oldNames]) expect(each).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
});

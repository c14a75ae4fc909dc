import { describe, expect, test } from "vitest";
import { documentOf, type EntryWithBody } from "../support/document.ts";
import { fixture } from "../support/fixture.ts";
import { normalTree } from "../support/normal-tree.ts";
import { xmlTree } from "../support/xml-tree.ts";
import {
  fullEntry,
  fullEnvelope,
  mediaEntry,
  minimalEntry,
  minimalEnvelope,
  remoteClipEntry,
  remoteEntry,
} from "./models.ts";

/*
 * The expected documents are written by hand from RSS 2.0 and its Best Practices Profile, RFC 4287, Media RSS, JSON Feed 1.1 and
 * docs/fields.md.
 */
const feeds: readonly (readonly [string, typeof fullEnvelope, readonly EntryWithBody[]])[] = [
  ["full", fullEnvelope, [fullEntry, remoteEntry]],
  ["minimal", minimalEnvelope, [minimalEntry]],
  ["media", minimalEnvelope, [mediaEntry, remoteClipEntry]],
];

describe.each(feeds)("a %s feed", (name, envelope, entries) => {
  test.each(["rss", "atom"] as const)(
    "contains in %s everything that the specification has an element for",
    (format) => {
      const expected = normalTree(xmlTree(fixture(import.meta.url, `fixtures/${name}.${format}.xml`)));

      expect(normalTree(xmlTree(documentOf(format, envelope, entries)))).toEqual(expected);
    },
  );

  test("contains in JSON everything that the specification has a member for", () => {
    const expected: unknown = JSON.parse(fixture(import.meta.url, `fixtures/${name}.feed.json`));

    expect(JSON.parse(documentOf("json", envelope, entries))).toEqual(expected);
  });
});

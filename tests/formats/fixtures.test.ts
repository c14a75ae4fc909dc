import { describe, expect, test } from "vitest";
import { documentOf, type EntryWithBody } from "../support/document.ts";
import { fixture } from "../support/fixture.ts";
import { normalTree } from "../support/normal-tree.ts";
import { xmlTree } from "../support/xml-tree.ts";
import { fullEntry, fullEnvelope, minimalEntry, minimalEnvelope, remoteEntry } from "./models.ts";

/*
 * The expected documents are written by hand from RSS 2.0 and its Best Practices Profile, RFC 4287, Media RSS, JSON Feed 1.1 and
 * DESIGN.md section 6.
 */
const feeds: readonly (readonly [string, typeof fullEnvelope, readonly EntryWithBody[]])[] = [
  ["full", fullEnvelope, [fullEntry, remoteEntry]],
  ["minimal", minimalEnvelope, [minimalEntry]],
];

describe.each(feeds)("a %s feed", (name, envelope, entries) => {
  test.each(["rss", "atom"] as const)("says in %s what the specification has a place for", (format) => {
    const expected = normalTree(xmlTree(fixture(import.meta.url, `fixtures/${name}.${format}.xml`)));

    expect(normalTree(xmlTree(documentOf(format, envelope, entries)))).toEqual(expected);
  });

  test("says in JSON what the specification has a place for", () => {
    const expected: unknown = JSON.parse(fixture(import.meta.url, `fixtures/${name}.feed.json`));

    expect(JSON.parse(documentOf("json", envelope, entries))).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { variants } from "../../src/urls/feed-ref.ts";
import { documentOf, type EntryWithBody } from "../support/document.ts";
import { type ParsedFormat, parsedFormatNames } from "../support/formats.ts";
import { instant } from "../support/instant.ts";
import { atom, content } from "../support/namespaces.ts";
import { all, elements, only, textOf, xmlTree } from "../support/xml-tree.ts";
import { fullEnvelope, minimalEntry } from "./models.ts";

const tombstones = "{http://purl.org/atompub/tombstones/1.0}";
const reason = 'It was <wrong> & "so" ]]>';
const date = instant("2026-01-09T08:00:00Z");
const id = "mistaken";
const atomId = "urn:example:mistaken";
const html = "<p>It was &lt;wrong&gt; &amp; &#34;so&#34; ]]&gt;</p>";
const notice: EntryWithBody = {
  entry: {
    ...minimalEntry.entry,
    id,
    atomId,
    title: "Withdrawn: A story",
    summary: reason,
    updated: date,
    withdrawn: { date, reason },
  },
  body: html,
  summary: html,
};

describe.each(variants)("a withdrawn entry in a feed of the variant %s", (variant) => {
  const document = (format: ParsedFormat) =>
    documentOf(format, fullEnvelope, [minimalEntry, notice, minimalEntry], variant);

  test("is in Atom an entry with the same id that says so and why, updated when it was withdrawn", () => {
    const entry = elements(xmlTree(document("atom")), "entry")[1];
    if (!entry) throw new Error("No second entry");
    const texts = all(entry, `${atom}content`).map(textOf);

    expect(textOf(only(entry, `${atom}id`))).toBe(atomId);
    expect(textOf(only(entry, `${atom}title`))).toBe("Withdrawn: A story");
    expect(textOf(only(entry, `${atom}summary`))).toBe(reason);
    expect(textOf(only(entry, `${atom}updated`))).toBe("2026-01-09T08:00:00.000Z");
    expect(texts).toEqual(variant === "full" ? [html] : []);
  });

  test("is preceded in Atom by a deleted entry (RFC 6721), dated one second earlier", () => {
    const root = xmlTree(document("atom"));
    const entry = only(root, `${tombstones}deleted-entry`);
    const comment = only(entry, `${tombstones}comment`);

    expect(entry.attributes).toEqual({ ref: atomId, when: "2026-01-09T07:59:59.000Z" });
    expect(comment.attributes).toEqual({ "{http://www.w3.org/XML/1998/namespace}lang": "en" });
    expect(textOf(comment)).toBe(reason);
    expect(entry.children).toEqual([comment]);
    expect(root.children.slice(-7).map((child) => (typeof child === "string" ? child : child.name))).toEqual([
      `${atom}entry`,
      "\n",
      `${tombstones}deleted-entry`,
      "\n",
      `${atom}entry`,
      "\n",
      `${atom}entry`,
    ]);
  });

  test("is in RSS an item with the same guid that says so and why", () => {
    const item = elements(xmlTree(document("rss")), "item")[1];
    if (!item) throw new Error("No second item");
    const texts = all(item, `${content}encoded`).map(textOf);

    expect(textOf(only(item, "guid"))).toBe(id);
    expect(textOf(only(item, "title"))).toBe("Withdrawn: A story");
    expect(textOf(only(item, "description"))).toBe('It was &lt;wrong&gt; &amp; "so" ]]&gt;');
    expect(textOf(only(item, `${atom}updated`))).toBe("2026-01-09T08:00:00.000Z");
    expect(texts).toEqual(variant === "full" ? [html] : []);
  });

  test("is in JSON an item with the same id, and with date and reason for programs", () => {
    expect(JSON.parse(document("json")).items[1]).toMatchObject({
      id,
      title: "Withdrawn: A story",
      summary: reason,
      content_html: html,
      date_modified: "2026-01-09T08:00:00.000Z",
      _polyfeed: { withdrawn: { date: "2026-01-09T08:00:00.000Z", reason } },
    });
  });
});

test.each(parsedFormatNames)("a document in %s may contain nothing else", (format) => {
  const text = documentOf(format, fullEnvelope, [notice]);

  if (format === "json") expect(JSON.parse(text).items).toHaveLength(1);
  else expect(elements(xmlTree(text), format === "rss" ? "item" : "entry")).toHaveLength(1);
});

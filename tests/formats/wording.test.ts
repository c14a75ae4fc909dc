import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import { parsedFormatNames } from "../support/formats.ts";
import { atom } from "../support/namespaces.ts";
import { all, elements, textOf, xmlTree } from "../support/xml-tree.ts";
import { fullEntry, fullEnvelope, minimalEntry, minimalEnvelope, remoteEntry } from "./models.ts";

/** Differences between documents with equal trees on which feed readers depend. */
describe("an RSS document", () => {
  const text = documentOf("rss", fullEnvelope, [fullEntry, remoteEntry]);

  test("writes & and < in titles as the numeric references that all feed readers agree on", () => {
    expect(text).toContain('<title>Радники &#x26; "план" &#x3C;20 пунктів');
    expect(text).toContain("<title>Перемовини &#x26; мир &#x3C;2026");
  });

  test("distinguishes an entity that an author typed from a character", () => {
    const entry = { ...minimalEntry.entry, title: "&lt; and <", summary: "&amp;" };
    const document = documentOf("rss", minimalEnvelope, [{ ...minimalEntry, entry }]);

    expect(document).toContain("<title>&#x26;lt; and &#x3C;</title>");
    expect(document).toContain("<description>&#x26;amp;amp;</description>");
  });

  test("has no author element, which would require an e-mail address", () => {
    expect(elements(xmlTree(text), "author")).toEqual([]);
    expect(elements(xmlTree(text), "managingEditor")).toEqual([]);
  });
});

describe("an Atom document", () => {
  const root = xmlTree(documentOf("atom", fullEnvelope, [fullEntry, remoteEntry]));

  test("has titles and summaries of plain text in every entry", () => {
    const types = [...elements(root, "entry")].flatMap((entry) =>
      [...all(entry, `${atom}title`), ...all(entry, `${atom}summary`)].map(({ attributes }) => attributes.type),
    );

    expect(types).toEqual(["text", "text", "text", "text"]);
  });

  test("names no author without a URL", () => {
    const authors = elements(root, "author");

    expect(authors).toHaveLength(4);
    for (const author of authors) {
      expect(textOf(all(author, `${atom}name`)[0] ?? author)).not.toBe("");
      expect(all(author, `${atom}uri`)).toHaveLength(1);
    }
  });

  test("has no two alternates with the same type and language in any place", () => {
    for (const place of [root, ...elements(root, "entry")]) {
      const kinds = all(place, `${atom}link`)
        .map(({ attributes }) => attributes)
        .filter(({ rel }) => rel === "alternate")
        .map(({ type, hreflang }) => `${type} ${hreflang}`);

      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });
});

describe.each(["rss", "atom"] as const)("attributes in %s", (format) => {
  const text = documentOf(format, fullEnvelope, [fullEntry, remoteEntry]);
  const attributes = [...text.replace(/<!\[CDATA\[.*?\]\]>/gs, "").matchAll(/ [\w:]+="([^"]*)"/g)].map(
    ([, value]) => value,
  );

  test("have XML's predefined entities: some parsers do not decode numeric references", () => {
    expect(attributes).toContain("https://second.example/hub?a=1&amp;b=2");
    expect(attributes).toContain("Агенція &quot;Новини&quot;");
    expect(attributes.filter((value) => value?.includes("&#"))).toEqual([]);
  });
});

describe.each(parsedFormatNames)("a document in %s", (format) => {
  test("is valid without a single entry", () => {
    const text = documentOf(format, fullEnvelope, []);

    if (format === "json") expect(JSON.parse(text).items).toEqual([]);
    else expect([...elements(xmlTree(text), "entry"), ...elements(xmlTree(text), "item")]).toEqual([]);
  });

  test("states no size of a picture that is hosted elsewhere", () => {
    const text = documentOf(format, minimalEnvelope, [remoteEntry]);

    expect(text).toContain("https://pictures.example/1.jpg");
    expect(text).not.toMatch(/enclosure|attachments|size_in_bytes|fileSize|length=|width|height/);
  });

  test("has no relative URL", () => {
    const text = documentOf(format, fullEnvelope, [fullEntry, remoteEntry, minimalEntry]);
    const addresses = format === "json" ? jsonAddresses(JSON.parse(text)) : xmlAddresses(text);

    expect(addresses.length).toBeGreaterThan(19);
    expect(addresses.filter((address) => !/^https:\/\/[a-z0-9.]+\//.test(address))).toEqual([]);
  });
});

function xmlAddresses(text: string): readonly string[] {
  const root = xmlTree(text);
  const named = ["link", "enclosure", "content"].flatMap((name) => elements(root, name));
  return [
    ...named.flatMap(({ attributes }) => [attributes.href, attributes.url]).filter((each) => each !== undefined),
    ...elements(root, "link")
      .map(textOf)
      .filter((each) => each !== ""),
    ...["uri", "url", "icon", "logo", "docs"].flatMap((name) => elements(root, name).map(textOf)),
  ];
}

function jsonAddresses(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return /(^|_)(url|image|icon|favicon|about|rss|atom)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => jsonAddresses(each, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => jsonAddresses(each, name));
}

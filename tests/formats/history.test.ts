import { describe, expect, test } from "vitest";
import type { History } from "../../src/feed/envelope.ts";
import { documentOf } from "../support/document.ts";
import { atom } from "../support/namespaces.ts";
import { all, type XmlTree, xmlTree } from "../support/xml-tree.ts";
import { fullEntry, minimalEntry, minimalEnvelope } from "./models.ts";

const history = "{http://purl.org/syndication/history/1.0}";

const archived: History = {
  kind: "archive",
  current: "https://news.example/en/",
  previous: "https://news.example/en/archive/1/",
  next: "https://news.example/en/archive/3/",
};
const { previous: _, ...oldest } = archived;

/** The element to which RFC 5005 adds its own. */
function head(format: "rss" | "atom", kind: History): XmlTree {
  const root = xmlTree(documentOf(format, { ...minimalEnvelope, history: kind }, [minimalEntry]));
  return format === "atom" ? root : (all(root, "channel")[0] ?? root);
}

function archiveLinks(place: XmlTree): readonly (readonly [string | undefined, string | undefined])[] {
  return all(place, `${atom}link`)
    .map(({ attributes }) => [attributes.rel, attributes.href] as const)
    .filter(([rel]) => rel === "current" || rel?.endsWith("-archive"));
}

describe.each([
  ["rss", "rss.xml"],
  ["atom", "atom.xml"],
] as const)("an archive document in %s, by RFC 5005 section 4", (format, file) => {
  test("says that it is one, and links to the current document and to its neighbours", () => {
    const place = head(format, archived);

    expect(all(place, `${history}archive`)).toHaveLength(1);
    expect(all(place, `${history}complete`)).toEqual([]);
    expect(archiveLinks(place)).toEqual([
      ["current", `https://news.example/en/${file}`],
      ["prev-archive", `https://news.example/en/archive/1/${file}`],
      ["next-archive", `https://news.example/en/archive/3/${file}`],
    ]);
  });

  test("has no link from the oldest to an older one", () => {
    expect(archiveLinks(head(format, oldest)).map(([rel]) => rel)).toEqual(["current", "next-archive"]);
  });
});

describe("an archive document in JSON", () => {
  test("names in next_url the document that follows its last entry, and the oldest names none", () => {
    const feed = (kind: History): unknown =>
      JSON.parse(documentOf("json", { ...minimalEnvelope, history: kind }, [minimalEntry]));

    expect(feed(archived)).toHaveProperty("next_url", "https://news.example/en/archive/1/feed.json");
    expect(feed(oldest)).not.toHaveProperty("next_url");
  });
});

describe("a feed of summaries", () => {
  test.each(["rss", "atom"] as const)("is in %s the full feed without the texts", (format) => {
    const entries = [fullEntry, minimalEntry];
    const full = documentOf(format, minimalEnvelope, entries);
    const summaries = documentOf(format, minimalEnvelope, entries, "summary");
    const content = /<content(:encoded)?( type="html")?><!\[CDATA\[.*?\]\]><\/content(:encoded)?>/g;

    expect(full.match(content)).toHaveLength(2);
    expect(xmlTree(summaries)).toEqual(xmlTree(full.replace(content, "")));
  });

  test("has in JSON, which requires content of an item, the summary in its place", () => {
    const summary = "<p>In short.</p>";
    const feed: unknown = JSON.parse(documentOf("json", minimalEnvelope, [{ ...fullEntry, summary }], "summary"));

    expect(feed).toHaveProperty("items.0.content_html", summary);
    expect(feed).toHaveProperty("items.0.summary", fullEntry.entry.summary);
  });
});

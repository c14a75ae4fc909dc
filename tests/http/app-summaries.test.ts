import { describe, expect, test } from "vitest";
import { appOf } from "../support/app.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";

const app = appOf();
const text = async (path: string) => (await app.request(path)).text();

describe("a feed of summaries", () => {
  test.each([
    ["rss.xml", "item", "description", "encoded"],
    ["atom.xml", "entry", "summary", "content"],
  ])("in %s has summaries of entries, and not their texts", async (file, entry, about, whole) => {
    const entries = elements(xmlTree(await text(`/en/summary/${file}`)), entry);

    expect(entries.flatMap((each) => elements(each, about).map(textOf))).toEqual(["Lead of feeds", "Lead of advisers"]);
    // Media RSS has an element with the same name.
    const bodies = entries.flatMap((each) => elements(each, whole)).filter(({ name }) => !name.includes("mrss"));
    expect(bodies).toEqual([]);
    expect(await text(`/en/${file}`)).toContain("Text of feeds in en");
  });

  test("in JSON has the summary as the content that an item must have", async () => {
    const { items } = JSON.parse(await text("/en/summary/feed.json"));

    expect(items.map(({ summary }: { summary: string }) => summary)).toEqual(["Lead of feeds", "Lead of advisers"]);
    const bodies: readonly string[] = items.map(({ content_html }: { content_html: string }) => content_html);
    expect(bodies).toEqual([expect.stringContaining("Lead of feeds"), expect.stringContaining("Lead of advisers")]);
    expect(bodies.filter((body) => body.includes("Text of"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { extensionPage } from "../../src/pages/extension-page.tsx";
import {
  fullEntry,
  fullEnvelope,
  mediaEntry,
  minimalEntry,
  minimalEnvelope,
  remoteClipEntry,
} from "../formats/models.ts";
import { documentOf } from "../support/document.ts";
import { instant } from "../support/instant.ts";
import { site } from "../support/site.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const html = extensionPage(viewOf());
/** The members that the page describes, in the feed and in an item, in the order of the page. */
const [feed, item] = html
  .split("<h2>")
  .slice(1)
  .map(
    (part) =>
      new Map(
        htmlTree(part)
          .all("dt")
          .map(({ text }, index) => [text.split(" ")[0] ?? "", htmlTree(part).all("dd")[index]?.text ?? ""]),
      ),
  );

const withdrawn = { date: instant("2026-01-04T00:00:00Z"), reason: "Wrong." };
const documents = [
  documentOf("json", fullEnvelope, [fullEntry, { ...fullEntry, entry: { ...fullEntry.entry, withdrawn } }]),
  documentOf("json", minimalEnvelope, [minimalEntry, mediaEntry, remoteClipEntry]),
].map((text) => JSON.parse(text));
const extensions = {
  feed: documents.map((document) => document._polyfeed),
  item: documents.flatMap(({ items }) => items.map((each: { _polyfeed: object }) => each._polyfeed)),
};

/** Names of members at any depth below this one. */
function namesWithin(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesWithin);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...namesWithin(each)]);
}

describe.each([
  ["the feed", feed, extensions.feed],
  ["an item", item, extensions.item],
])("the description of the JSON Feed extension in %s", (_, described, written) => {
  it("names exactly the members that feeds have", () => {
    const members = new Set(written.flatMap((extension) => Object.keys(extension)));
    expect([...(described?.keys() ?? [])].sort()).toEqual([...members].sort());
  });

  it("names the members inside each member", () => {
    const unnamed = written
      .flatMap((extension) => Object.entries(extension))
      .flatMap(([name, value]) =>
        namesWithin(value).filter(
          (each) =>
            !described
              ?.get(name)
              ?.split(/[^\w]+/)
              .includes(each),
        ),
      );
    expect(unnamed).toEqual([]);
  });
});

it("the page of the extension is at the address that each feed names, in English whatever the site's own language", () => {
  const tree = htmlTree(html);
  expect(tree.one("link", { rel: "canonical" }).attributes.href).toBe(`${site.origin}/json-feed-extension`);
  expect(tree.one("article").attributes).toMatchObject({ lang: "en", dir: "ltr" });
  const [arabic] = site.languages;
  if (!arabic) throw new Error("The test's newsroom has a language");
  const elsewhere = {
    ...site,
    defaultLanguage: "ar",
    languages: [{ ...arabic, tag: "ar", direction: "rtl" as const }],
    publisher: { ...site.publisher, name: { ar: "أخبار" } },
    copyright: { ar: "أخبار" },
  };
  const foreign = htmlTree(extensionPage(viewOf([], { site: elsewhere, tags: [], authors: [] })));
  expect(foreign.one("html").attributes).toMatchObject({ lang: "ar", dir: "rtl" });
  expect(foreign.one("article").attributes).toMatchObject({ lang: "en", dir: "ltr" });
});

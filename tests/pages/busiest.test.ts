import { describe, expect, it } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { builderPage } from "../../src/pages/builder-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { messagesFor } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

/** 25 terms, of which number n has n stories, in ascending order, and one term without any. */
const numbers = Array.from({ length: 26 }, (_, index) => index);
const named = (slug: string) => ({ slug, name: { uk: slug, en: slug, ru: slug }, aliases: [], retired: false });
const topics = numbers.map((number) => ({ ...named(`topic-${number}`), kind: "topic" as const }));
const authors = numbers.map((number) => named(`author-${number}`));
const stories = numbers.map((number) =>
  story(`story-${number}`, {
    section: "world",
    tags: ["world", ...topics.slice(number + 1).map(({ slug }) => slug)],
    authors: authors.slice(number + 1).map(({ slug }) => slug),
  }),
);
const view = viewOf(stories, { tags: [{ ...named("world"), kind: "section" }, ...topics], authors });
const busiest = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}-${25 - index} ${25 - index}`);

describe("a list of many topics and authors", async () => {
  const tree = htmlTree(await listingPage(view, subscription("en", everything)));
  const listed = (name: string) => tree.all("li").flatMap(({ text }) => (text.startsWith(`${name}-`) ? text : []));

  it("shows the twenty authors with the most stories, in descending order and with their counts", () => {
    expect(listed("author")).toEqual(busiest("author"));
  });

  it("shows the twenty topics of a kind with the most stories, in descending order and with their counts", () => {
    expect(listed("topic")).toEqual(busiest("topic"));
    expect(tree.all("li").map(({ text }) => text)).toContain("world 26");
  });

  it("links to the builder", () => {
    const { builder } = messagesFor("en");
    expect(tree.all("a", { href: "/en/build" }).map(({ text }) => text)).toEqual([builder.title]);
  });

  it("names only the kinds that have something to read", () => {
    const { kinds } = messagesFor("en");
    const headings = tree.all("h3").map(({ text }) => text);
    expect(Object.values(kinds).filter((kind) => headings.includes(kind))).toEqual([kinds.section, kinds.topic]);
  });
});

describe("the builder of many topics", async () => {
  const state = { all: ["topic-2"], any: [], not: ["topic-25"] };
  const tree = htmlTree(await builderPage(view, "en", state));

  it("offers the twenty topics of a kind with the most stories", () => {
    const rows = tree.all("th", { scope: "row" }).map(({ text }) => text);
    expect(rows).toEqual(["world 26", ...busiest("topic")]);
  });

  it("keeps a picked topic that is not among them, and submits nothing twice", () => {
    const hidden = tree.all("input", { type: "hidden" }).map(({ attributes }) => [attributes.name, attributes.value]);
    expect(hidden).toEqual([["all", "topic-2"]]);
  });

  it("has the same number of columns in the row of a kind as in the others", () => {
    const columns = tree.all("th", { scope: "col" }).length;
    expect(tree.all("th", { scope: "rowgroup" }).map(({ attributes }) => Number(attributes.colspan))).toEqual([
      columns,
      columns,
    ]);
  });
});

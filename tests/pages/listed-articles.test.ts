import { describe, expect, it } from "vitest";
import { everything, type Selection } from "../../src/domain/lists.ts";
import { formatCount } from "../../src/messages/fill.ts";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { messagesFor } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { picture, viewOf } from "./newsroom-view.ts";

/** The newest first, as in a list. */
const stories = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    story(`s${index}`, {
      published: `2026-01-05T10:${59 - index}:00Z`,
      updated: "2026-01-06T00:00:00Z",
      image: picture,
      authors: ["newsroom"],
    }),
  );
const treeOf = async (count: number) =>
  htmlTree(await listingPage(viewOf(stories(count)), subscription("en", everything)));
const headings = (tree: Awaited<ReturnType<typeof treeOf>>) => tree.all("h2").map(({ text }) => text);
const english = messagesFor("en");
const { earlier, noArticles } = english;
const counted = (count: number) => formatCount(english, english.articles, count);

describe("a list of articles", () => {
  it("shows nine articles with lead and picture, the first of them largest, and earlier ones as headlines", async () => {
    const sizes = (await treeOf(11)).all("article").map(({ attributes }) => attributes.class);
    expect(sizes).toEqual(["teaser top", ...Array(8).fill("teaser full"), "teaser brief", "teaser brief"]);
    expect((await treeOf(11)).all("p", { class: "lead" })).toHaveLength(9);
    expect((await treeOf(11)).all("img", { class: "picture" })).toHaveLength(9);
  });

  it("has a heading for earlier articles only if there are any", async () => {
    expect(headings(await treeOf(9))).not.toContain(earlier);
    expect(headings(await treeOf(10))).toContain(earlier);
  });

  it("loads the first picture eagerly in the width of the column, and the others lazily", async () => {
    const [first, ...others] = (await treeOf(3)).all("img", { class: "picture" }).map(({ attributes }) => attributes);
    expect(first).toMatchObject({ fetchpriority: "high", sizes: "(min-width: 60rem) 45rem, 100vw" });
    expect(first).not.toHaveProperty("loading");
    expect(others).toEqual(others.map(() => expect.objectContaining({ loading: "lazy", sizes: "12rem" })));
  });

  it("dates articles by their publication, not by later changes", async () => {
    const [time] = (await treeOf(1)).all("time");
    expect(time?.attributes.datetime).toBe("2026-01-05T10:59:00.000Z");
  });

  it("says how many articles there are, or that there are none", async () => {
    const spans = async (count: number) => (await treeOf(count)).all("span").map(({ text }) => text);
    expect(await spans(1)).toContain(counted(1));
    expect(await spans(3)).toContain(counted(3));
    expect(await spans(0)).not.toContain(counted(0));
    expect((await treeOf(0)).all("p", { class: "empty" }).map(({ text }) => text)).toEqual([noArticles]);
    expect((await treeOf(1)).all("p", { class: "empty" })).toEqual([]);
  });

  it("offers only the authors and topics that have something to read", async () => {
    const one = await treeOf(1);
    const counted = one.all("li").flatMap(({ text }) => (/ \d+$/.test(text) ? text : []));
    expect(counted).toEqual(["Ukraine 1", "The newsroom 1"]);
    const none = await treeOf(0);
    expect([...none.all("section", { class: "topics" }), ...none.all("nav", { class: "sections" })]).toEqual([]);
  });
});

describe("the header of a list", () => {
  it.each<readonly [string, Selection, string | undefined, string, string | undefined]>([
    ["all of a language", everything, undefined, "News", "News in English."],
    ["a topic", { kind: "tag", slug: "peace-talks" }, messagesFor("en").kind.topic, "Peace talks", "On the talks."],
    [
      "a topic without a description",
      { kind: "tag", slug: "ukraine" },
      messagesFor("en").kind.section,
      "Ukraine",
      undefined,
    ],
    [
      "a combination",
      { kind: "tag", slug: "peace-talks+ukraine" },
      messagesFor("en").topics,
      "Peace talks and Ukraine",
      undefined,
    ],
    ["an author", { kind: "author", slug: "newsroom" }, messagesFor("en").author, "The newsroom", "A shared byline."],
  ])("says of %s what it is, what it is called and what it is about", async (_, selection, kind, name, about) => {
    const tree = htmlTree(await listingPage(viewOf(stories(1)), subscription("en", selection)));
    const said = [
      tree.all("p", { class: "eyebrow" })[0]?.text,
      tree.one("h1").text,
      tree.all("p", { class: "standfirst" })[0]?.text,
    ];
    expect(said).toEqual([kind, name, about]);
  });

  it("marks the current section among the site's sections", async () => {
    const html = await listingPage(viewOf(stories(1)), subscription("en", { kind: "tag", slug: "ukraine" }));
    const current = htmlTree(html).all("a", { "aria-current": "page" });
    // In addition to the language in the switch.
    expect(current.flatMap(({ attributes, text }) => (attributes.lang ? [] : text))).toEqual(["Ukraine"]);
  });
});

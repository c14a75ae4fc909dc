import { describe, expect, it } from "vitest";
import { builderPage } from "../../src/pages/builder-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import type { BuilderState } from "../../src/pages/parts/builder-state.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { messagesFor } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const view = viewOf([
  story("both", { tags: ["ukraine", "peace-talks"] }),
  story("talks", { section: "service", tags: ["service", "peace-talks"] }),
  story("country", { tags: ["ukraine"] }),
  story("embargoed", { tags: ["ukraine", "peace-talks"], published: "2026-02-01T10:00:00Z" }),
]);
const page = async (state: Partial<BuilderState>, language = "en") =>
  htmlTree(await builderPage(view, language, { all: [], any: [], not: [], ...state }));
const headlines = async (state: Partial<BuilderState>) =>
  (await page(state)).all("h3").flatMap(({ text }) => /^Story (\w+)/.exec(text)?.[1] ?? []);
const address = async (state: Partial<BuilderState>) =>
  (await page(state))
    .all("input", { id: "address-rss" })
    .map(({ attributes }) => attributes.value?.replace("https://news.example/en/", ""));

describe("the builder", () => {
  it.each([
    ["nothing picked", {}, ["both", "country", "talks"], "rss.xml"],
    ["all of", { all: ["ukraine", "peace-talks"] }, ["both"], "tags/peace-talks+ukraine/rss.xml"],
    ["any of", { any: ["ukraine", "service"] }, ["both", "country", "talks"], "tags/service,ukraine/rss.xml"],
    ["without", { not: ["peace-talks"] }, ["country"], "tags/-peace-talks/rss.xml"],
    [
      "all three at once",
      { all: ["peace-talks"], any: ["ukraine", "service"], not: ["ukraine"] },
      ["talks"],
      "tags/peace-talks+service,ukraine+-ukraine/rss.xml",
    ],
  ])("shows the matching stories and the address of their feed, for %s", async (_, state, stories, path) => {
    expect((await headlines(state)).sort()).toEqual(stories);
    expect(await address(state)).toEqual([path]);
  });

  it("names the combination in words", async () => {
    const state = { all: ["peace-talks"], any: ["ukraine", "service"], not: ["webinars"] };
    expect((await page(state)).one("p", { class: "feed-title" }).text).toBe(
      "Peace talks and (Service or Ukraine), without Webinars — News",
    );
  });

  it("is a form whose boxes are checked according to its address, and that submits the same state", async () => {
    const state = { all: ["ukraine"], any: ["peace-talks", "service"], not: ["webinars"] };
    const tree = await page(state);
    expect(tree.one("form").attributes).toEqual({ class: "builder", action: "/en/build#result" });
    const sent = tree
      .all("input")
      .filter(({ attributes }) => attributes.type === "hidden" || "checked" in attributes)
      .map(({ attributes }) => `${attributes.name}=${attributes.value}`);
    // Nothing is listed under webinars yet, so the table has no row for it.
    expect(sent.sort()).toEqual(["all=ukraine", "any=peace-talks", "any=service", "not=webinars"]);
  });

  it("keeps what is picked when the language is switched", async () => {
    const state = { all: ["ukraine"], any: ["peace-talks"], not: ["service"] };
    expect((await page(state)).one("a", { lang: "uk" }).attributes.href).toBe(
      "/uk/build?all=ukraine&any=peace-talks&not=service",
    );
  });

  it("names slugs that are not topics, and combines the rest", async () => {
    const tree = await page({ all: ["ukraine", "constructor", "<b>"] });
    expect(tree.one("p", { class: "notice" }).text).toBe("There are no such topics: constructor, <b>.");
    expect(await address({ all: ["ukraine", "constructor", "<b>"] })).toEqual(["tags/ukraine/rss.xml"]);
  });

  it("says that more is picked than one feed can combine, and offers no feed", async () => {
    const state = { all: ["ukraine", "service", "peace-talks", "webinars"], any: ["ukraine", "service", "webinars"] };
    expect((await page(state)).one("p", { class: "notice" }).text).toMatch(/^No more than 6 topics/);
    expect(await address(state)).toEqual([]);
  });

  it("mentions only the limit if more is picked than one feed can combine", async () => {
    const state = { all: ["ukraine", "service", "peace-talks", "webinars"], any: ["ukraine", "service", "webinars"] };
    const { builder } = messagesFor("en");
    expect((await page(state)).all("p").map(({ text }) => text)).not.toContain(builder.everything);
    expect((await page({})).all("p").map(({ text }) => text)).toContain(builder.everything);
  });

  it("shows the ten newest matching stories", async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      story(`s${index}`, { published: `2026-01-05T10:${10 + index}:00Z` }),
    );
    const html = await builderPage(viewOf(many), "en", { all: [], any: [], not: [] });
    const shown = htmlTree(html)
      .all("h3")
      .flatMap(({ text }) => /^Story (\w+)/.exec(text)?.[1] ?? []);
    expect(shown).toEqual(Array.from({ length: 10 }, (_, index) => `s${11 - index}`));
  });

  it("has the same canonical address whatever is picked, and the picked topics in its title", async () => {
    const picked = await page({ all: ["ukraine"], any: ["peace-talks"] });
    const canonicals = [picked, await page({})].map((tree) => tree.one("link", { rel: "canonical" }).attributes.href);
    expect(canonicals).toEqual(["https://news.example/en/build", "https://news.example/en/build"]);
    expect(picked.one("title").text).toBe("Peace talks and Ukraine — News");
    expect((await page({})).one("title").text).toBe(`${messagesFor("en").builder.title} — News`);
  });

  it("announces the combined feed, then the language's", async () => {
    const announced = (tree: Awaited<ReturnType<typeof page>>) =>
      tree.all("link", { type: "application/rss+xml" }).map(({ attributes }) => attributes.href);
    expect(announced(await page({ all: ["ukraine"] }))).toEqual([
      "https://news.example/en/tags/ukraine/rss.xml",
      "https://news.example/en/rss.xml",
    ]);
    expect(announced(await page({}))).toEqual(["https://news.example/en/rss.xml"]);
  });

  it("names a slug that is not a topic once, even if it was picked twice", async () => {
    const tree = await page({ all: ["nope", "nope"], any: ["nope"], not: ["neither"] });
    expect(tree.one("p", { class: "notice" }).text).toContain(": nope, neither.");
  });

  it("counts a topic that is picked several times as one", async () => {
    const state = { all: Array(7).fill("ukraine") };
    expect((await page(state)).all("p", { class: "notice" })).toEqual([]);
    expect(await address(state)).toEqual(["tags/ukraine/rss.xml"]);
  });

  it("does not submit slugs that are not topics", async () => {
    expect((await page({ all: ["nope"] })).all("input", { value: "nope" })).toEqual([]);
  });

  it("can be cleared", async () => {
    expect((await page({ all: ["ukraine"] })).all("a", { href: "/en/build" }).length).toBeGreaterThan(0);
  });

  it("offers the feed of a combination without a matching story", async () => {
    const state = { all: ["ukraine", "webinars"] };
    expect((await page(state)).one("p", { class: "empty" }).text).toMatch(/^No story matches yet/);
    expect(await address(state)).toEqual(["tags/ukraine+webinars/rss.xml"]);
  });
});

describe("the page of a combination", async () => {
  const tree = htmlTree(await listingPage(view, subscription("en", { kind: "tag", slug: "peace-talks+-ukraine" })));

  it("lists and counts the matching stories, under the combination in words", () => {
    expect(tree.one("h1").text).toBe("Peace talks, without Ukraine");
    expect(tree.all("article").map(({ text }) => text)).toEqual([expect.stringContaining("Story talks")]);
    expect(tree.all("span").map(({ text }) => text)).toContain("1 story");
  });
});

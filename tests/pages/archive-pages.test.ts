import { describe, expect, it } from "vitest";
import { archiveSize } from "../../src/domain/archives.ts";
import { everything } from "../../src/domain/lists.ts";
import { fill } from "../../src/messages/fill.ts";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { type FeedRef, subscription } from "../../src/urls/feed-ref.ts";
import { olderStories } from "../support/older-stories.ts";
import { messagesFor, site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

/** Two articles on the front page, and two archive pages. */
const days = [
  ...olderStories(archiveSize),
  ...[1, 2, 3].map((day) => story(`day-${day}`, { published: `2026-01-0${day}T12:00:00Z` })),
];
const view = viewOf(days, { site: { ...site, feed: { items: 2, maxAge: 300 } } });
const current = subscription("en", everything);
const treeOf = async (archive?: number) => {
  const ref: FeedRef = archive === undefined ? current : { ...current, archive };
  return htmlTree(await listingPage(view, ref));
};

describe("a list of several pages", () => {
  it.each([
    [undefined, [["prev", "/en/archive/2/"]]],
    [
      2,
      [
        ["next", "/en/"],
        ["prev", "/en/archive/1/"],
      ],
    ],
    [1, [["next", "/en/archive/2/"]]],
  ])("links from part %s to the newer and the older one", async (archive, expected) => {
    const links = (await treeOf(archive)).all("a").filter(({ attributes }) => attributes.rel);
    expect(links.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual(expected);
  });

  it("has no archive links if it fits on one page", async () => {
    const whole = htmlTree(await listingPage(viewOf(days.slice(0, 2)), current));
    expect(whole.all("nav", { class: "archive" })).toEqual([]);
  });

  it("has the number of the part in its title, and each part is its own canonical page", async () => {
    const { archive, latest } = messagesFor("en");
    const parts = await Promise.all([undefined, 2, 1].map(treeOf));
    expect(parts.map((tree) => tree.one("h2", { id: "latest" }).text)).toEqual([
      latest,
      fill(archive.part, { number: 2 }),
      fill(archive.part, { number: 1 }),
    ]);
    expect(parts.map((tree) => tree.one("title").text)).toEqual([
      "News",
      `${fill(archive.part, { number: 2 })} — News`,
      `${fill(archive.part, { number: 1 })} — News`,
    ]);
    expect(parts.map((tree) => tree.one("link", { rel: "canonical" }).attributes.href)).toEqual([
      "https://news.example/en/",
      "https://news.example/en/archive/2/",
      "https://news.example/en/archive/1/",
    ]);
  });
});

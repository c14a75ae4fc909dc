import { describe, expect, it } from "vitest";
import { homePage } from "../../src/pages/home-page.tsx";
import { documentsIn } from "../support/every-feed.ts";
import { messagesFor } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const stories = [1, 2, 3, 4, 5, 6].map((day) =>
  story(`day-${day}`, { published: `2026-01-0${day}T12:00:00Z`, languages: ["uk", "en"] }),
);

describe("the page of all languages", async () => {
  const html = await homePage(viewOf(stories));
  const sections = html
    .split("<section")
    .slice(1)
    .map((part) => `<section${part}`);

  it("shows each language in its own words, with its five newest headlines", () => {
    const told = sections.map((section) => {
      const tree = htmlTree(section);
      const { lang, dir } = tree.one("section").attributes;
      return [lang, dir, tree.all("h3").map(({ text }) => text)];
    });
    const headlines = (language: string) => [6, 5, 4, 3, 2].map((day) => `Story day-${day} (${language})`);
    expect(told).toEqual([
      ["uk", "ltr", headlines("uk")],
      ["en", "ltr", headlines("en")],
      ["ru", "ltr", []],
    ]);
  });

  it("says only of an empty language that it has nothing to read yet", () => {
    const empty = sections.map((section) =>
      htmlTree(section)
        .all("p", { class: "empty" })
        .map(({ text }) => text),
    );
    expect(empty).toEqual([[], [], [messagesFor("ru").noArticles]]);
  });

  it("links to each language's page, its subscription block and its feeds", () => {
    const [, english = ""] = sections;
    const links = htmlTree(english).all("a");
    expect(links.slice(0, 1).map(({ attributes, text }) => [attributes.href, attributes.hreflang, text])).toEqual([
      ["/en/", "en", "English"],
    ]);
    const ways = ["/en/#subscribe", ...documentsIn("/en/")];
    expect(links.slice(-ways.length).map(({ attributes }) => attributes.href)).toEqual(ways);
  });
});

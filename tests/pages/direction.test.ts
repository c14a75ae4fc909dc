import { expect, it } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { homePage } from "../../src/pages/home-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import * as newsroom from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const [, english] = newsroom.site.languages;
if (!english) throw new Error("The test's newsroom has English");
const arabic = { ...english, tag: "ar", name: "العربية", title: "أخبار", direction: "rtl" } as const;
const named = { en: "Name", ar: "اسم" };
const view = viewOf([story("one", { languages: ["en", "ar"] })], {
  site: {
    ...newsroom.site,
    defaultLanguage: "en",
    languages: [english, arabic],
    publisher: { ...newsroom.site.publisher, name: named },
    copyright: named,
  },
  tags: [{ slug: "ukraine", kind: "section", name: named, aliases: [], retired: false }],
  authors: [{ slug: "anton-korzh", name: named, aliases: [], retired: false }],
});

it("a page in a right-to-left language has that direction, and so has its interface", async () => {
  const tree = htmlTree(await listingPage(view, subscription("ar", everything)));
  expect(tree.one("html").attributes).toMatchObject({ lang: "ar", dir: "rtl" });
  expect(tree.all("input").every(({ attributes }) => attributes.dir === "ltr")).toBe(true);
});

it("a text in another direction carries its own direction", async () => {
  expect(htmlTree(await homePage(view)).one("section", { lang: "ar" }).attributes.dir).toBe("rtl");
  const switched = htmlTree(await listingPage(view, subscription("en", everything))).all("a", { lang: "ar" });
  expect(switched.map(({ attributes }) => attributes.dir)).toEqual(["rtl"]);
});

it("a language that the interface has no words for is served with English words", async () => {
  expect(htmlTree(await listingPage(view, subscription("ar", everything))).one("h2", { id: "latest" }).text).toBe(
    "Latest",
  );
});

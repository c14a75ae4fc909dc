import { describe, expect, it } from "vitest";
import { everything, type Selection } from "../../src/domain/lists.ts";
import { atom } from "../../src/formats/atom.ts";
import type { Format } from "../../src/formats/format.ts";
import { formats, formatsFor } from "../../src/formats/formats.ts";
import { json } from "../../src/formats/json.ts";
import { rss } from "../../src/formats/rss.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { feedPage } from "../../src/pages/feed-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { documentUrl } from "../../src/urls/urls.ts";
import { messagesFor } from "../support/site.ts";
import { htmlTree } from "./html-tree.ts";
import { articleAt, korzh, talks, viewOf } from "./newsroom-view.ts";

const view = viewOf();
const { site } = view.catalogue;
const section: Selection = { kind: "tag", slug: "ukraine" };
const addresses = (language: string, selection: Selection) => {
  const feed = subscription(language, selection);
  return formatsFor(feed).map((format) => documentUrl(site, feed, format));
};

describe("autodiscovery", async () => {
  it.each([
    ["a front page names the language's feeds", await listingPage(view, subscription("en", everything)), [everything]],
    [
      "a topic's page names the topic's feeds first",
      await listingPage(view, subscription("en", talks)),
      [talks, everything],
    ],
    [
      "an author's page names the author's feeds first",
      await listingPage(view, subscription("en", korzh)),
      [korzh, everything],
    ],
    ["an opened feed names itself first", await feedPage(view, subscription("en", talks), atom), [talks, everything]],
    [
      "an article names the language's feeds, then its section's",
      articlePage(view, await articleAt(view, "en", "plain"), ""),
      [everything, section],
    ],
  ])("%s", (_, html, selections) => {
    const announced = htmlTree(html).all("link", { rel: "alternate" });
    expect(announced.flatMap(({ attributes }) => (attributes.title ? [attributes.href] : []))).toEqual(
      selections.flatMap((selection) => addresses("en", selection)),
    );
  });
});

describe("the block that subscribes", async () => {
  const tree = htmlTree(await listingPage(view, subscription("uk", talks)));

  it("has the address of each format in a labelled field, ready to be copied by hand", () => {
    const fields = tree.all("input");
    expect(fields.map(({ attributes }) => attributes.value)).toEqual(addresses("uk", talks));
    for (const [index, { attributes }] of fields.entries()) {
      expect(attributes).toMatchObject({
        "aria-label": expect.stringContaining(formats[index]?.label ?? "?"),
        dir: "ltr",
      });
      expect(attributes).toHaveProperty("readonly");
    }
  });

  it("labels each button with what it copies, and with its text after copying", () => {
    const messages = messagesFor("uk");
    const labels = tree.all("input").map(({ attributes }) => attributes["aria-label"]);
    expect(tree.all("button").map(({ attributes }) => [attributes["aria-label"], attributes["data-copied"]])).toEqual(
      labels.map((label) => [`${messages.copy}: ${label}`, messages.copied]),
    );
  });

  it("names the feed, and links to the list of all feeds of the language", () => {
    expect(tree.one("p", { class: "feed-title" }).text).toBe("Перемовини — Новини");
    expect(tree.all("a", { href: "/uk/opml.xml" }).map(({ text }) => text)).toContain(messagesFor("uk").opml);
  });

  it("keeps its buttons hidden until the script runs", () => {
    expect(tree.all("button")).toHaveLength(formats.length);
    expect(tree.all("button").every(({ attributes }) => "hidden" in attributes)).toBe(true);
  });

  it("opens common readers with the address filled in", () => {
    const url = "https://news.example/uk/tags/peace-talks/rss.xml";
    const encoded = encodeURIComponent(url);
    const links = tree.all("a").map(({ attributes }) => attributes.href);
    expect(links).toEqual(
      expect.arrayContaining([
        `https://feedly.com/i/subscription/feed/${encoded}`,
        `https://www.inoreader.com/?add_feed=${encoded}`,
        `https://www.newsblur.com/?url=${encoded}`,
        `https://theoldreader.com/feeds/subscribe?url=${encoded}`,
        `feed:${url}`,
      ]),
    );
  });
});

describe("a feed opened in a browser", () => {
  const treeOf = async (format: Format) => htmlTree(await feedPage(view, subscription("en", talks), format));

  it.each(formats.filter(({ subscribable }) => subscribable))("shows its own address first: $label", async (format) => {
    const inputs = (await treeOf(format)).all("input");
    expect(inputs[0]?.attributes.value).toBe(documentUrl(site, subscription("en", talks), format));
    expect(inputs).toHaveLength(formats.length);
  });

  it("links to the raw document and to the canonical page for search engines", async () => {
    const tree = await treeOf(atom);
    expect(tree.all("a", { href: "/en/tags/peace-talks/atom.xml?raw" })).toHaveLength(1);
    expect(tree.one("link", { rel: "canonical" }).attributes.href).toBe("https://news.example/en/tags/peace-talks/");
  });

  it("lists the articles in the feed", async () => {
    const articles = (await treeOf(json)).all("article");
    expect(articles.map(({ text }) => text)).toEqual([expect.stringContaining("Story plain (en)")]);
  });

  it("has the description of its topic", async () => {
    const description = (await treeOf(rss)).one("meta", { name: "description" }).attributes.content;
    expect(description).toBe("On the talks.");
  });

  it("stays with summaries when the language is switched", async () => {
    const html = await feedPage(view, subscription("en", talks, "summary"), rss);
    expect(htmlTree(html).one("a", { lang: "uk" }).attributes.href).toBe("/uk/summary/tags/peace-talks/rss.xml");
  });

  it("offers the same feed in the other formats, each once", async () => {
    const offered = (await treeOf(atom)).all("input").map(({ attributes }) => attributes.value);
    expect([...offered].sort()).toEqual([...addresses("en", talks)].sort());
  });

  it("keeps the feed and its format when the language is switched", async () => {
    const links = (await treeOf(json)).all("a", { lang: "uk" }).map(({ attributes }) => attributes.href);
    expect(links).toEqual(["/uk/tags/peace-talks/feed.json"]);
  });
});

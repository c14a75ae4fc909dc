import { describe, expect, it } from "vitest";
import { articlePage } from "../../src/pages/article-page.tsx";
import { htmlTree } from "./html-tree.ts";
import { articleAt, viewOf } from "./newsroom-view.ts";

const view = viewOf();
const page = async (language: string, slug: string, body = "<p>Text</p>") =>
  articlePage(view, await articleAt(view, language, slug), body);

describe("the page of an article", () => {
  it("tells search engines what the story is", async () => {
    const [data] = htmlTree(await page("en", "plain")).all("script", { type: "application/ld+json" });
    expect(JSON.parse(data?.text ?? "")).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": "tag:news.example,2026:en/plain",
      mainEntityOfPage: "https://news.example/en/articles/plain",
      url: "https://news.example/en/articles/plain",
      headline: "Story plain (en)",
      description: "Lead of plain",
      inLanguage: "en",
      datePublished: "2026-01-03T10:00:00.000Z",
      dateModified: "2026-01-04T10:00:00.000Z",
      author: [{ "@type": "Person", name: "Anton Korzh", url: "https://news.example/en/authors/anton-korzh/" }],
      publisher: {
        "@type": "Organization",
        name: "The Newsroom",
        url: "https://news.example/",
        logo: { "@type": "ImageObject", url: "https://news.example/media/logo.png" },
      },
      articleSection: "Ukraine",
      keywords: ["Ukraine", "Peace talks"],
      image: {
        "@type": "ImageObject",
        url: "https://news.example/media/table.0123456789abcdef.png",
        width: 1200,
        height: 675,
        caption: "The talks",
        creditText: "Drawing: Polyfeed",
      },
      copyrightNotice: "© 2026 The Newsroom",
      isAccessibleForFree: true,
    });
  });

  it("names where the story was first published", async () => {
    const tree = htmlTree(await page("en", "hostile"));
    const data = JSON.parse(tree.one("script", { type: "application/ld+json" }).text);
    expect(data.isBasedOn).toEqual({ "@type": "CreativeWork", url: "https://first.example/story", publisher: "RBC" });
    expect(tree.one("a", { href: "https://first.example/story" }).text).toBe("RBC");
  });

  it("keeps a hostile headline a headline, in the page and in the data for search engines", async () => {
    const title = `</script><script>alert("1")</script> & 'quotes' <!-- (en)`;
    const tree = htmlTree(await page("en", "hostile"));
    expect(tree.one("h1").text).toBe(title);
    expect(JSON.parse(tree.one("script", { type: "application/ld+json" }).text).headline).toBe(title);
    expect(tree.one("meta", { property: "og:title" }).attributes.content).toBe(`${title} — News`);
  });

  it("shows the body as it is, and the lead picture above it in sizes that fit", async () => {
    const body = "<figure><img src='/a.png' alt=''></figure> <p>One &amp; two</p>";
    const html = await page("en", "plain", body);
    expect(html).toContain(`<div class="body">${body}</div>`);
    const [lead] = htmlTree(html).all("img", { class: "picture" });
    expect(lead?.attributes).toMatchObject({
      src: "/media/table.0123456789abcdef.png",
      srcset: "/media/table-480.webp 480w, /media/table.0123456789abcdef.png 1200w",
      width: "1200",
      height: "675",
      alt: "A round table",
    });
  });

  it("has no body where the story has none", async () => {
    const tree = htmlTree(await page("en", "plain", ""));
    expect(tree.all("div", { class: "body" })).toEqual([]);
    expect(tree.one("p", { class: "standfirst" }).text).toBe("Lead of plain");
  });

  it("leaves the lead out where the text begins with it", async () => {
    const article = { ...(await articleAt(view, "en", "plain")), leadInText: true };
    const tree = htmlTree(articlePage(view, article, "<p>Lead of plain. And more.</p>"));
    expect(tree.all("p", { class: "standfirst" })).toEqual([]);
  });

  it("dates the story by the newsroom's clock, and for programs in UTC", async () => {
    const times = htmlTree(await page("en", "plain")).all("time");
    expect(times.map(({ attributes, text }) => [attributes.datetime, text])).toEqual([
      ["2026-01-03T10:00:00.000Z", "3 January 2026 at 12:00"],
      ["2026-01-04T10:00:00.000Z", "4 January 2026 at 12:00"],
    ]);
  });

  it("does not speak of an update where there was none", async () => {
    expect(htmlTree(await page("en", "no-russian")).all("time")).toHaveLength(1);
  });

  it("leads to each of its topics and to the feed of each", async () => {
    const links = htmlTree(await page("uk", "plain"))
      .all("a")
      .map(({ attributes }) => attributes.href);
    expect(links).toEqual(expect.arrayContaining(["/uk/tags/ukraine/", "/uk/tags/peace-talks/"]));
    expect(links).toEqual(expect.arrayContaining(["/uk/tags/ukraine/rss.xml", "/uk/tags/peace-talks/rss.xml"]));
  });

  it("shows the other languages by their headlines, in their own language", async () => {
    const tree = htmlTree(await page("en", "no-russian"));
    expect(tree.all("li", { lang: "uk" }).map(({ text }) => text)).toEqual(["УкраїнськаStory no-russian (uk)"]);
    expect(tree.all("li", { lang: "ru" })).toEqual([]);
  });
});

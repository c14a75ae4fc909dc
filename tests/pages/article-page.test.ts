import { describe, expect, it } from "vitest";
import { articlePage } from "../../src/pages/article-page.tsx";
import { messagesFor, tags } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { articleAt, picture, viewOf } from "./newsroom-view.ts";

const kept = { aliases: [], retired: false } as const;

const view = viewOf();
const page = async (language: string, slug: string, body = "<p>Text</p>") =>
  articlePage(view, await articleAt(view, language, slug), body);

describe("the page of an article", () => {
  it("describes the story to search engines", async () => {
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
        description: "A round table",
        caption: "The talks",
        creditText: "Drawing: Polyfeed",
      },
      workTranslation: ["uk", "ru"].map((inLanguage) => ({
        "@type": "NewsArticle",
        url: `https://news.example/${inLanguage}/articles/plain`,
        headline: `Story plain (${inLanguage})`,
        inLanguage,
      })),
      copyrightNotice: "© 2026 The Newsroom",
      isAccessibleForFree: true,
    });
  });

  it("names where the story was first published", async () => {
    const tree = htmlTree(await page("en", "hostile"));
    const data = JSON.parse(tree.one("script", { type: "application/ld+json" }).text);
    expect(data.isBasedOn).toEqual({
      "@type": "CreativeWork",
      url: "https://first.example/story",
      publisher: { "@type": "Organization", name: "RBC" },
    });
    expect(tree.one("a", { href: "https://first.example/story" }).text).toBe("RBC");
  });

  it("escapes a hostile headline, in the page and in the data for search engines", async () => {
    const title = `</script><script>alert("1")</script> & 'quotes' <!-- (en)`;
    const tree = htmlTree(await page("en", "hostile"));
    expect(tree.one("h1").text).toBe(title);
    expect(JSON.parse(tree.one("script", { type: "application/ld+json" }).text).headline).toBe(title);
    expect(tree.one("meta", { property: "og:title" }).attributes.content).toBe(`${title} — News`);
  });

  it("shows the body unchanged, and above it the lead picture in suitable sizes", async () => {
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

  it("has no body if the story has none", async () => {
    const tree = htmlTree(await page("en", "plain", ""));
    expect(tree.all("div", { class: "body" })).toEqual([]);
    expect(tree.one("p", { class: "standfirst" }).text).toBe("Lead of plain");
  });

  it("leaves out the lead if the text begins with it", async () => {
    const article = { ...(await articleAt(view, "en", "plain")), leadInText: true };
    const tree = htmlTree(articlePage(view, article, "<p>Lead of plain. And more.</p>"));
    expect(tree.all("p", { class: "standfirst" })).toEqual([]);
  });

  it("dates the story in the newsroom's time zone, and for programs in UTC", async () => {
    const times = htmlTree(await page("en", "plain")).all("time");
    expect(times.map(({ attributes, text }) => [attributes.datetime, text])).toEqual([
      ["2026-01-03T10:00:00.000Z", "3 January 2026 at 12:00"],
      ["2026-01-04T10:00:00.000Z", "4 January 2026 at 12:00"],
    ]);
  });

  it("does not mention an update if there was none", async () => {
    expect(htmlTree(await page("en", "no-russian")).all("time")).toHaveLength(1);
  });

  it("begins with section and place, headline, lead, and the name of each author, linked as an author", async () => {
    const place = { slug: "kyiv", kind: "place", name: { uk: "Київ", en: "Kyiv", ru: "Киев" }, ...kept } as const;
    const [told] = story("told", {
      tags: ["ukraine", "kyiv"],
      authors: ["newsroom", "anton-korzh"],
      languages: ["en"],
    });
    if (!told) throw new Error("The story has English");
    const draft = { ...told, article: { ...told.article, place: "kyiv" } };
    const own = viewOf([[draft]], { tags: [...tags, place] });
    const tree = htmlTree(articlePage(own, await articleAt(own, "en", "told"), ""));
    const [eyebrow] = tree.all("p", { class: "eyebrow" });
    expect([eyebrow?.text, tree.one("h1").text]).toEqual(["UkraineKyiv", "Story told (en)"]);
    expect(tree.one("p", { class: "standfirst" }).text).toBe("Lead of told");
    expect(tree.all("a", { rel: "author" }).map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ["/en/authors/newsroom/", "The newsroom"],
      ["/en/authors/anton-korzh/", "Anton Korzh"],
    ]);
    expect(tree.all("a", { href: "/en/tags/kyiv/" }).map(({ text }) => text)).toContain("Kyiv");
  });

  it("names the place of first publication without a link if it has no address", async () => {
    const own = viewOf([story("told", { source: { name: { uk: "Газета", en: "Paper", ru: "Газета" } } })]);
    const tree = htmlTree(articlePage(own, await articleAt(own, "en", "told"), ""));
    expect(tree.one("p", { class: "source" }).text).toBe(`${messagesFor("en").firstPublished} Paper`);
    expect(tree.all("a").filter(({ text, attributes }) => text === "Paper" || !attributes.href)).toEqual([]);
  });

  it("shows the credit of a lead picture without a caption, and nothing if it has neither", async () => {
    const captions = async (
      { caption, credit, ...rest }: typeof picture,
      ...kept: readonly ("caption" | "credit")[]
    ) => {
      const image = {
        ...rest,
        ...(kept.includes("caption") && { caption }),
        ...(kept.includes("credit") && { credit }),
      };
      const own = viewOf([story("told", { image: image as typeof picture })]);
      const tree = htmlTree(articlePage(own, await articleAt(own, "en", "told"), "<figure></figure>"));
      return tree.all("figcaption").map(({ text }) => text);
    };
    expect(await captions(picture, "caption", "credit")).toEqual(["The talks Drawing: Polyfeed"]);
    expect(await captions(picture, "credit")).toEqual(["Drawing: Polyfeed"]);
    expect(await captions(picture, "caption")).toEqual(["The talks"]);
    expect(await captions(picture)).toEqual([]);
  });

  it("loads its lead picture eagerly, in the width of the column", async () => {
    const [lead] = htmlTree(await page("en", "plain")).all("img", { class: "picture" });
    expect(lead?.attributes).toMatchObject({ fetchpriority: "high", sizes: "(min-width: 60rem) 45rem, 100vw" });
    expect(lead?.attributes).not.toHaveProperty("loading");
  });

  it("gives no sizes for a picture that has only one", async () => {
    const [remote] = htmlTree(await page("en", "hostile")).all("img", { class: "picture" });
    expect(Object.keys(remote?.attributes ?? {}).filter((name) => /^(srcset|sizes|width|height)$/.test(name))).toEqual(
      [],
    );
    const media = "path" in picture.media ? { ...picture.media, smaller: [] } : picture.media;
    const own = viewOf([story("told", { image: { ...picture, media } })]);
    const [single] = htmlTree(articlePage(own, await articleAt(own, "en", "told"), "")).all("img", {
      class: "picture",
    });
    expect(single?.attributes).toMatchObject({ width: "1200", height: "675" });
    expect(Object.keys(single?.attributes ?? {}).filter((name) => /^(srcset|sizes)$/.test(name))).toEqual([]);
  });

  it("has its lead as description and its own address as canonical", async () => {
    const tree = htmlTree(await page("en", "plain"));
    expect(tree.one("meta", { name: "description" }).attributes.content).toBe("Lead of plain");
    expect(tree.one("link", { rel: "canonical" }).attributes.href).toBe("https://news.example/en/articles/plain");
  });

  it("links to the other languages by their headlines, each in its own writing direction", async () => {
    const tree = htmlTree(await page("en", "plain"));
    const others = tree.all("li").filter(({ attributes }) => attributes.lang);
    expect(others.map(({ attributes }) => [attributes.lang, attributes.dir])).toEqual([
      ["uk", "ltr"],
      ["ru", "ltr"],
    ]);
    expect(tree.all("a", { hreflang: "ru", href: "/ru/articles/plain" }).length).toBe(2);
    const alone = viewOf([story("alone", { languages: ["en"] })]);
    const single = htmlTree(articlePage(alone, await articleAt(alone, "en", "alone"), ""));
    expect(single.all("h2", { id: "other-languages" })).toEqual([]);
  });

  it("ends with the newsroom's description, its rights and its list of feeds in the language", async () => {
    const footer = (await page("en", "plain")).split('<footer class="site-footer">')[1] ?? "";
    const tree = htmlTree(footer);
    expect(tree.all("p").map(({ text }) => text)).toEqual(["News in English.", "© 2026 The Newsroom"]);
    expect(tree.all("a").map(({ attributes }) => attributes.href)).toEqual(["/en/", "/", "/en/opml.xml"]);
  });

  it("links to each of its topics and to the feed of each", async () => {
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

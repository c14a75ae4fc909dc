import { describe, expect, it } from "vitest";
import { articlePage } from "../../src/pages/article-page.tsx";
import { audio, type Block, bodyOf, card, clip, embed, ownPicture, pictures } from "../support/figures.ts";
import { messagesFor } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";
import { htmlTree } from "./html-tree.ts";
import { articleAt, picture, viewOf } from "./newsroom-view.ts";

async function treeOf(facts: StoryFacts, ...blocks: readonly Block[]) {
  const { body, figures } = bodyOf(blocks);
  const view = viewOf([story("told", { languages: ["en"], figures, ...facts })]);
  return htmlTree(articlePage(view, await articleAt(view, "en", "told"), body));
}

async function dataOf(facts: StoryFacts, ...blocks: readonly Block[]) {
  return JSON.parse((await treeOf(facts, ...blocks)).one("script", { type: "application/ld+json" }).text);
}

const listen = { recording: audio, title: "Listen", tracks: [] };

describe("the data for search engines", () => {
  it("describe each video and each recording of sound", async () => {
    const tracks = [{ path: "/media/captions.vtt", language: "uk" }];
    const figure = clip({ title: "The boat", poster: ownPicture, tracks });
    const data = await dataOf({ clips: [listen] }, { html: card, figure }, { html: card, figure: clip() });
    expect(data.video[0]).toEqual({
      "@type": "VideoObject",
      name: "The boat",
      inLanguage: "en",
      uploadDate: "2026-01-03T10:00:00.000Z",
      contentUrl: "https://news.example/media/clip.0123456789abcdef.mp4",
      encodingFormat: "video/mp4",
      duration: "PT62S",
      width: 640,
      height: 360,
      thumbnailUrl: "https://news.example/media/port-1600.jpg",
      caption: [
        {
          "@type": "MediaObject",
          contentUrl: "https://news.example/media/captions.vtt",
          encodingFormat: "text/vtt",
          inLanguage: "uk",
        },
      ],
    });
    expect(data.video.map(({ name }: { name: string }) => name)).toEqual(["The boat", "Story told (en)"]);
    expect(data.audio).toEqual([
      {
        "@type": "AudioObject",
        name: "Listen",
        inLanguage: "en",
        uploadDate: "2026-01-03T10:00:00.000Z",
        contentUrl: "https://news.example/media/talk.0123456789abcdef.mp3",
        encodingFormat: "audio/mpeg",
        duration: "PT185S",
      },
    ]);
  });

  it("claim neither a duration nor a size of a file on another host", async () => {
    const recording = { medium: "audio", type: "audio/mpeg", url: "https://cdn.example/a.mp3" } as const;
    const data = await dataOf({}, { html: card, figure: clip({ recording, title: "Talk" }) });
    expect(Object.keys(data.audio[0])).toEqual([
      ...["@type", "name", "inLanguage", "uploadDate", "contentUrl", "encodingFormat"],
    ]);
  });

  it("claim nothing about a video on another site", async () => {
    expect(Object.keys(await dataOf({}, { html: card, figure: embed() }))).not.toContain("video");
  });

  it("list the pictures of galleries after the lead picture, no larger than their copies", async () => {
    const gallery = pictures(
      { media: ownPicture, alt: "Port" },
      { media: { url: "https://a.example/b.jpg" }, alt: "B" },
    );
    const data = await dataOf({ image: picture }, { html: "", figure: gallery });
    expect(data.image.map(({ url, width }: { url: string; width?: number }) => [url, width])).toEqual([
      ["https://news.example/media/table.0123456789abcdef.png", 1200],
      ["https://news.example/media/port-1600.jpg", 1600],
      ["https://a.example/b.jpg", undefined],
    ]);
  });

  it("have the lead picture even if feeds may not have it", async () => {
    const image = { ...picture, syndicate: false } as const;
    const tree = await treeOf({ image });
    expect(tree.all("meta", { property: "og:image" })).toHaveLength(1);
    expect((await dataOf({ image })).image.url).toBe("https://news.example/media/table.0123456789abcdef.png");
  });
});

describe("a link preview", () => {
  it("has the video and the sound of the story", async () => {
    const tree = await treeOf({ clips: [listen] }, { html: card, figure: clip() });
    const properties = tree.all("meta").map(({ attributes: { property = "", content } }) => [property, content]);
    expect(properties.filter(([property]) => /^og:(video|audio)/.test(String(property)))).toEqual([
      ["og:audio", "https://news.example/media/talk.0123456789abcdef.mp3"],
      ["og:audio:type", "audio/mpeg"],
      ["og:video", "https://news.example/media/clip.0123456789abcdef.mp4"],
      ["og:video:type", "video/mp4"],
      ["og:video:width", "640"],
      ["og:video:height", "360"],
    ]);
  });
});

describe("a story for subscribers", () => {
  it("shows its lead and says why there is no more, to readers and to search engines", async () => {
    const tree = await treeOf({ access: "subscribers", image: picture });
    expect(tree.one("p", { class: "standfirst" }).text).toBe("Lead of told");
    const note = tree.one("p", { class: "subscribers-only" });
    expect(note.text).toBe(messagesFor("en").subscribersOnly);
    const data = JSON.parse(tree.one("script", { type: "application/ld+json" }).text);
    expect([data.isAccessibleForFree, data.hasPart]).toEqual([
      false,
      { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: `.${note.attributes.class}` },
    ]);
  });

  it("shows its lead even if the text, which is not there, begins with it", async () => {
    const view = viewOf([story("told", { access: "subscribers" })]);
    const article = { ...(await articleAt(view, "en", "told")), leadInText: true };
    expect(htmlTree(articlePage(view, article, "")).one("p", { class: "standfirst" }).text).toBe("Lead of told");
  });
});

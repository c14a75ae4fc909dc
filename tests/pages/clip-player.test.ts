import { describe, expect, it } from "vitest";
import type { ClipFigure } from "../../src/domain/figure.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { audio, bodyOf, clip, ownPicture, video } from "../support/figures.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree, nestingFaults } from "./html-tree.ts";
import { articleAt, picture, viewOf } from "./newsroom-view.ts";

const feedHtml = "<p><a href='https://news.example/media/x.mp4'>Video</a></p>";

async function pageOf(figure: ClipFigure, language = "en"): Promise<string> {
  const { body, figures } = bodyOf([{ html: feedHtml, figure }]);
  const view = viewOf([story("told", { figures })], { site: { ...site, mediaBase: "https://media.example/files" } });
  return articlePage(view, await articleAt(view, language, "told"), body);
}

describe("a clip on the page of an article", () => {
  it("is a player that loads no more than its poster before it plays", async () => {
    const html = await pageOf(clip({ title: "The boat", poster: ownPicture }));
    expect(nestingFaults(html)).toEqual([]);
    expect(htmlTree(html).one("video").attributes).toEqual({
      controls: "",
      preload: "none",
      src: "/media/clip.0123456789abcdef.mp4",
      "aria-label": "The boat",
      playsinline: "",
      poster: "/media/port-960.webp",
      width: "640",
      height: "360",
    });
    expect(htmlTree(html).one("figcaption").text).toBe("The boat Video (MP4, 1:02, 3.1 MB)");
    expect(html).not.toContain(feedHtml);
  });

  it("contains a link to the file, for browsers that cannot play it", async () => {
    const links = htmlTree(await pageOf(clip())).all("a", { href: "/media/clip.0123456789abcdef.mp4" });
    expect(links.map(({ text }) => text)).toEqual(["Video (MP4, 1:02, 3.1 MB)", "Video (MP4, 1:02, 3.1 MB)"]);
  });

  it("plays audio without a size, and is named by what it is if it has no title", async () => {
    const player = htmlTree(await pageOf(clip({ recording: audio }), "uk")).one("audio");
    expect(player.attributes).toEqual({
      controls: "",
      preload: "none",
      src: "/media/talk.0123456789abcdef.mp3",
      "aria-label": "Аудіо (MP3, 3:05, 4,8 МБ)",
    });
  });

  it("shows the poster of a recording of sound above its player", async () => {
    const [poster, ...others] = htmlTree(await pageOf(clip({ recording: audio, poster: ownPicture }))).all("img", {
      loading: "lazy",
    });
    expect([poster?.attributes.src, poster?.attributes.alt, others]).toEqual(["/media/port-1600.jpg", "", []]);
  });

  it("names each of its captions by the language's own name", async () => {
    const tracks = ["uk", "de", "pt-BR"].map((language) => ({ path: "/media/captions.vtt", language }));
    const shown = htmlTree(await pageOf(clip({ tracks }))).all("track");
    expect(shown.map(({ attributes: { kind, srclang, label } }) => [kind, srclang, label])).toEqual([
      ["captions", "uk", "Українська"],
      ["captions", "de", "Deutsch"],
      ["captions", "pt-BR", "português (Brasil)"],
    ]);
    expect(shown[0]?.attributes.src).toBe("/media/captions.vtt");
  });

  it("is played from where it is, which needs no permission of that host", async () => {
    const elsewhere = { medium: "video", type: "video/mp4", url: "https://cdn.example/a.mp4?b=1&c=2" } as const;
    const tracks = [{ path: "/media/en.vtt", language: "en" }];
    const remote = htmlTree(await pageOf(clip({ recording: elsewhere, tracks }))).one("video").attributes;
    expect(remote).toMatchObject({ src: "https://cdn.example/a.mp4?b=1&c=2", "aria-label": "Video (MP4)" });
    expect(Object.keys(remote).filter((name) => /^(width|height|crossorigin)$/.test(name))).toEqual([]);
    const large = await pageOf(clip({ recording: { ...video, hosted: "mediaBase", path: "/media/large.mp4" } }));
    expect(htmlTree(large).one("video").attributes.src).toBe("https://media.example/files/media/large.mp4");
  });

  it("comes between the lead picture and the text if it belongs to the whole story", async () => {
    const view = viewOf([
      story("told", {
        image: picture,
        clips: [
          { recording: audio, title: "Listen", tracks: [] },
          { recording: video, title: "Watch", tracks: [] },
        ],
      }),
    ]);
    const html = articlePage(view, await articleAt(view, "en", "told"), "<p>Text</p>");
    const order = htmlTree(html).elements.filter(
      ({ name, attributes }) => ["audio", "video"].includes(name) || /^(picture|body)$/.test(attributes.class ?? ""),
    );
    expect(order.map(({ name }) => name)).toEqual(["img", "audio", "video", "div"]);
    expect(
      htmlTree(html)
        .all("figcaption")
        .map(({ text }) => text),
    ).toEqual(["The talks Drawing: Polyfeed", "Listen Audio (MP3, 3:05, 4.8 MB)", "Watch Video (MP4, 1:02, 3.1 MB)"]);
  });
});

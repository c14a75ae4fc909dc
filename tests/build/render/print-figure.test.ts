import { describe, expect, test } from "vitest";
import { createFigurePrinter, type FigureContext } from "../../../src/build/render/print-figure.ts";
import type { FileFacts } from "../../../src/content/read/file-facts.ts";
import type { OwnPicture } from "../../../src/domain/picture.ts";
import type { OwnRecording } from "../../../src/domain/recording.ts";
import type { FoundEmbed } from "../../../src/embeds/found-embed.ts";
import type { FigureBlock, PrintedFigure } from "../../../src/markdown/figure-block.ts";
import type { Diagnosis } from "../../../src/problems/problem.ts";
import { expectPortable } from "../../markdown/portability.ts";
import { site } from "../../support/site.ts";

const small: OwnPicture = { path: "/media/a.png", type: "image/png", length: 5, width: 640, height: 480, smaller: [] };
const large: OwnPicture = {
  ...small,
  path: "/media/large.jpg",
  width: 16_000,
  height: 9000,
  copy: { path: "/media/large-1600.jpg", type: "image/jpeg", length: 9, width: 1600, height: 900 },
};
const pictures: Readonly<Record<string, OwnPicture>> = {
  "a.png": small,
  "b.png": { ...small, path: "/media/b.png" },
  "large.jpg": large,
  "clip.jpg": large,
  "talk.webp": small,
};
const video: OwnRecording = {
  path: "/media/clip.mp4",
  hosted: "site",
  medium: "video",
  type: "video/mp4",
  length: 12_000_000,
  duration: 185,
  width: 1280,
  height: 720,
};
const clips: Readonly<Record<string, OwnRecording>> = {
  "clip.mp4": video,
  "plain.mp4": { ...video, path: "/media/plain.mp4" },
  "talk.mp3": {
    path: "/media/talk.mp3",
    hosted: "mediaBase",
    medium: "audio",
    type: "audio/mpeg",
    length: 900,
    duration: 61,
  },
};
const tracks = [{ path: "/media/clip.vtt", language: "en" }];
const page = "https://news.example/en/articles/boat";

const context: FigureContext = {
  site: { ...site, mediaBase: "https://media.example/big" },
  language: "en",
  page,
  files: {
    picture: (src) => pictures[src] ?? absent(src),
    clip(src) {
      const recording = clips[src];
      return recording ? { recording, tracks: src === "clip.mp4" ? tracks : [] } : absent(src);
    },
    document: () => undefined,
  },
  story: { files: {}, embeds: new Map() },
  hasFile: (name) => name in pictures,
};

function absent(src: string): Diagnosis {
  return { what: `there is no file "${src}"`, instead: "put it there" };
}

function print(block: FigureBlock, changes: Partial<FigureContext> = {}): PrintedFigure {
  const result = createFigurePrinter({ ...context, ...changes })(block);
  if ("what" in result) throw new Error(result.what);
  expectPortable(result.html);
  return result;
}

/** What article.yaml says of one file. */
function about(name: string, facts: Partial<FileFacts>): Partial<FigureContext> {
  return { story: { ...context.story, files: { [name]: { syndicate: true, ...facts } } } };
}

const youtube: FoundEmbed = {
  provider: "YouTube",
  shows: "video",
  url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  frame: { url: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", size: { ratio: 16 / 9 } },
};

describe("pictures", () => {
  test("without words are one paragraph", () => {
    expect(print({ kind: "pictures", pictures: [{ src: "a.png", alt: "One" }, { src: "b.png" }] }).html).toBe(
      "<p><img src='https://news.example/media/a.png' alt='One' width='640' height='480'> " +
        "<img src='https://news.example/media/b.png' alt='' width='640' height='480'></p>",
    );
  });

  test("with a caption or a credit are a figure each", () => {
    const block: FigureBlock = {
      kind: "pictures",
      pictures: [
        { src: "a.png", alt: "One", caption: "The quay & <sea>" },
        { src: "b.png", alt: "Two" },
      ],
    };
    expect(
      print(block, about("b.png", { credit: { en: "Olha Tkach", uk: "Ольга Ткач", ru: "Ольга Ткач" } })).html,
    ).toBe(
      "<figure><img src='https://news.example/media/a.png' alt='One' width='640' height='480'> " +
        "<figcaption>The quay &amp; &lt;sea&gt;</figcaption></figure> " +
        "<figure><img src='https://news.example/media/b.png' alt='Two' width='640' height='480'> " +
        "<figcaption><small>Olha Tkach</small></figcaption></figure>",
    );
  });

  test("are shown by feeds as their copies, and by the page as they are", () => {
    const { html, figure } = print({ kind: "pictures", pictures: [{ src: "large.jpg", alt: "x" }] });
    expect(html).toBe("<p><img src='https://news.example/media/large-1600.jpg' alt='x' width='1600' height='900'></p>");
    expect(figure).toEqual({ kind: "pictures", pictures: [{ media: large, alt: "x" }] });
  });

  test("on another host have no size", () => {
    const { html } = print({ kind: "pictures", pictures: [{ src: "//x.example/a.png", alt: "x" }] });
    expect(html).toBe("<p><img src='https://x.example/a.png' alt='x'></p>");
  });

  test("on another host keep the size that is written", () => {
    const picture = { src: "https://x.example/a.png", alt: "x", width: 64, height: 48 };
    const { html, figure } = print({ kind: "pictures", pictures: [picture] });
    expect(html).toBe("<p><img src='https://x.example/a.png' alt='x' width='64' height='48'></p>");
    expect(figure).toMatchObject({ pictures: [{ media: { size: { width: 64, height: 48 } } }] });
  });

  test("that feeds may not have are on the page only", () => {
    const block: FigureBlock = {
      kind: "pictures",
      pictures: [
        { src: "a.png", alt: "One" },
        { src: "b.png", alt: "Two" },
      ],
    };
    const both = print(block, about("./a.png", { syndicate: false }));
    expect(both.html).toBe("<p><img src='https://news.example/media/b.png' alt='Two' width='640' height='480'></p>");
    expect(both.figure).toMatchObject({ pictures: [{ alt: "One", syndicate: false }, { alt: "Two" }] });

    const only = print(
      { kind: "pictures", pictures: [{ src: "a.png", alt: "One" }] },
      about("a.png", { syndicate: false }),
    );
    expect(only.html).toBe("");
    expect(only.figure).toMatchObject({ pictures: [{ alt: "One" }] });
  });
});

describe("a clip", () => {
  test("is a player with a link to the file, its poster and its caption", () => {
    const { html, figure } = print({ kind: "clip", src: "clip.mp4", caption: "The boat leaves" });
    expect(html).toBe(
      "<figure><video controls='' preload='none' src='https://news.example/media/clip.mp4' " +
        "poster='https://news.example/media/large-1600.jpg' width='1280' height='720'>" +
        "<a href='https://news.example/media/clip.mp4'>Video (MP4, 3:05, 12 MB)</a></video> " +
        "<figcaption>The boat leaves</figcaption></figure>",
    );
    expect(figure).toEqual({ kind: "clip", recording: video, title: "The boat leaves", poster: large, tracks });
  });

  test("has the poster that is named, or else none if there is no picture beside it", () => {
    expect(print({ kind: "clip", src: "clip.mp4", caption: "", poster: "a.png" }).html).toContain(
      "poster='https://news.example/media/a.png'",
    );
    expect(print({ kind: "clip", src: "plain.mp4", caption: "" }).html).toBe(
      "<figure><video controls='' preload='none' src='https://news.example/media/plain.mp4' width='1280' height='720'>" +
        "<a href='https://news.example/media/plain.mp4'>Video (MP4, 3:05, 12 MB)</a></video></figure>",
    );
  });

  test("of sound has its poster before the player, and may be on the host for large files", () => {
    expect(print({ kind: "clip", src: "talk.mp3", caption: "" }, { language: "uk" }).html).toBe(
      "<figure><img src='https://news.example/media/a.png' alt='' width='640' height='480'>" +
        "<audio controls='' preload='none' src='https://media.example/big/media/talk.mp3'>" +
        "<a href='https://media.example/big/media/talk.mp3'>Аудіо (MP3, 1:01, 900 байтів)</a></audio></figure>",
    );
  });

  test("on another host has neither size nor duration", () => {
    const { html, figure } = print({ kind: "clip", src: "https://x.example/a.webm?b=1&c=2", caption: "" });
    expect(html).toBe(
      "<figure><video controls='' preload='none' src='https://x.example/a.webm?b=1&amp;c=2'>" +
        "<a href='https://x.example/a.webm?b=1&amp;c=2'>Video (WebM)</a></video></figure>",
    );
    expect(figure).toEqual({
      kind: "clip",
      recording: { url: "https://x.example/a.webm?b=1&c=2", medium: "video", type: "video/webm" },
      title: "",
      tracks: [],
    });
  });

  test("that feeds may not have is a link to the page in feeds", () => {
    const forbidden = about("clip.mp4", { syndicate: false });
    expect(print({ kind: "clip", src: "clip.mp4", caption: "The boat" }, forbidden)).toMatchObject({
      html: `<p><a href='${page}'>Video: The boat</a></p>`,
      figure: { recording: video, syndicate: false },
    });
    expect(print({ kind: "clip", src: "clip.mp4", caption: "" }, forbidden).html).toBe(
      `<p><a href='${page}'>Video</a></p>`,
    );
  });

  test("has no poster in feeds that may not have the poster", () => {
    const { html, figure } = print(
      { kind: "clip", src: "clip.mp4", caption: "" },
      about("clip.jpg", { syndicate: false }),
    );
    expect(html).not.toContain("poster");
    expect(figure).toMatchObject({ poster: large, syndicatePoster: false });
  });
});

describe("an embed", () => {
  test("is a link that names what it is and its provider", () => {
    const { html, figure } = print({ kind: "embed", embed: youtube });
    expect(html).toBe(`<p><a href='${youtube.url}'>Video on YouTube</a></p>`);
    expect(figure).toEqual({
      kind: "embed",
      provider: "YouTube",
      shows: "video",
      title: "Video on YouTube",
      frame: youtube.frame,
    });
    expect(print({ kind: "embed", embed: youtube, title: "The <launch>" }).html).toBe(
      `<p><a href='${youtube.url}'>The &lt;launch&gt;</a> <small>YouTube</small></p>`,
    );
  });

  test("has the title of its link, or else the one that its provider gave", () => {
    const embeds = new Map([[youtube.url, { title: "Given", author: "A. Captain" }]]);
    const given = { story: { files: {}, embeds } };
    expect(print({ kind: "embed", embed: youtube }, given).html).toBe(
      `<p>A. Captain: <a href='${youtube.url}'>Given</a> <small>YouTube</small></p>`,
    );
    expect(print({ kind: "embed", embed: youtube, title: "Own" }, given).figure).toMatchObject({ title: "Own" });
  });

  test("has its poster, linked, and words that were asked of its provider", () => {
    const embeds = new Map([[youtube.url, { poster: "large.jpg", words: "One & two\nthree\n\nfour", author: "Ivo" }]]);
    expect(print({ kind: "embed", embed: youtube, title: "Own" }, { story: { files: {}, embeds } }).html).toBe(
      `<figure><a href='${youtube.url}'><img src='https://news.example/media/large-1600.jpg' alt='Own' width='1600' height='900'></a> ` +
        `<blockquote cite='${youtube.url}'><p dir='auto'>One &amp; two <br>three</p> <p dir='auto'>four</p></blockquote> ` +
        `<figcaption>Ivo: <a href='${youtube.url}'>Own</a> <small>YouTube</small></figcaption></figure>`,
    );
  });

  test("has the words and the picture of the text rather than those of its provider", () => {
    const embeds = new Map([[youtube.url, { poster: "large.jpg", words: "Asked" }]]);
    const block: FigureBlock = {
      kind: "embed",
      embed: youtube,
      words: "<p>Pasted</p>",
      poster: { src: "a.png", alt: "The start" },
    };
    const { html } = print(block, { story: { files: {}, embeds } });
    expect(html).toContain("<blockquote cite='https://www.youtube.com/watch?v=dQw4w9WgXcQ'><p>Pasted</p></blockquote>");
    expect(html).toContain("<img src='https://news.example/media/a.png' alt='The start'");
    expect(html).not.toMatch(/Asked|large/);
  });

  test("has a poster that feeds may not have on the page only", () => {
    const embeds = new Map([[youtube.url, { poster: "a.png" }]]);
    const files = { "a.png": { syndicate: false } };
    const { html, figure } = print({ kind: "embed", embed: youtube }, { story: { files, embeds } });
    expect(html).toBe(`<p><a href='${youtube.url}'>Video on YouTube</a></p>`);
    expect(figure).toMatchObject({
      card: expect.stringMatching(
        /^<figure><a href='[^']*'><img src='https:\/\/news\.example\/media\/a\.png' alt='Video on YouTube'/,
      ),
    });
    expect(print({ kind: "embed", embed: youtube }, { story: { files: {}, embeds } }).figure).not.toHaveProperty(
      "card",
    );
  });
});

test.each<[string, FigureBlock]>([
  ["a picture", { kind: "pictures", pictures: [{ src: "a.png" }, { src: "no.file" }] }],
  ["a clip", { kind: "clip", src: "no.file", caption: "" }],
  ["the poster of a clip", { kind: "clip", src: "clip.mp4", caption: "", poster: "no.file" }],
  ["the poster of an embed", { kind: "embed", embed: youtube, poster: { src: "no.file" } }],
])("a figure is refused if %s is missing", (_, block) => {
  expect(createFigurePrinter(context)(block)).toEqual(absent("no.file"));
});

test.each<[string, FigureBlock, string]>([
  ["a page", { kind: "clip", src: "https://x.example/watch", caption: "" }, "does not end like an audio or video file"],
  ["http", { kind: "clip", src: "http://x.example/a.mp3", caption: "" }, "is not served over https"],
  [
    "a picture over http",
    { kind: "pictures", pictures: [{ src: "http://x.example/a.png" }] },
    "is not served over https",
  ],
  [
    "a remote poster",
    { kind: "clip", src: "plain.mp4", caption: "", poster: "https://x.example/a.png" },
    "is on another server",
  ],
])("%s on another host is refused", (_, block, what) => {
  expect(createFigurePrinter(context)(block)).toMatchObject({ what: expect.stringContaining(what) });
});

test("every file of a figure is looked up before one is refused", () => {
  const asked: string[] = [];
  const note = (src: string) => {
    asked.push(src);
    return absent(src);
  };
  const files = { ...context.files, picture: note, clip: note };
  const printFigure = createFigurePrinter({ ...context, files });
  printFigure({ kind: "pictures", pictures: [{ src: "a.png" }, { src: "b.png" }] });
  printFigure({ kind: "clip", src: "clip.mp4", caption: "" });
  expect(asked).toEqual(["a.png", "b.png", "clip.mp4", "clip.jpg"]);
});

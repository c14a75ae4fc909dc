import { expect, test } from "vitest";
import { findStoryMedia } from "../../../src/build/stories/story-media.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import type { Clip } from "../../../src/domain/recording.ts";
import { formats } from "../../../src/formats/formats.ts";
import { encodeRecord } from "../../../src/pack/record.ts";

const none = new Uint8Array();
const site = { origin: "https://news.example", mediaBase: "https://media.example/files" };

/** Returns the record of an article. */
function record(article: Pick<Article, "clips"> & { readonly figures?: readonly Figure[] }, body = ""): Uint8Array {
  const figures = (article.figures ?? []).map((figure) => ({ start: 0, end: 0, figure }));
  return encodeRecord({
    metadata: Buffer.from(JSON.stringify({ ...article, figures })),
    body: Buffer.from(body),
    ...{ summary: none, opening: none, closing: none, pageBody: none },
    formats: formats.map(() => [none, none]),
  });
}

const clip = (medium: "audio" | "video"): Clip => ({
  recording: { medium, type: `${medium}/mp4`, url: "https://media.example/a.mp4" },
  title: "",
  tracks: [],
});
const picture = { media: { url: "https://img.example/a.png" }, alt: "" };
const embed: Figure = { kind: "embed", provider: "YouTube", shows: "video", title: "" };

test("a story shows what any of its articles shows, in the text or beside it", () => {
  const german = record({ clips: [clip("audio")], figures: [embed] });
  const english = record({
    figures: [
      { kind: "clip", ...clip("video") },
      { kind: "pictures", pictures: [picture, picture] },
    ],
  });
  expect(findStoryMedia(site, [german, english])).toEqual(["video", "audio", "gallery", "embed"]);
});

test("one picture is no gallery, and a text alone shows nothing", () => {
  expect(findStoryMedia(site, [record({ figures: [{ kind: "pictures", pictures: [picture] }] }), record({})])).toEqual(
    [],
  );
});

test.each([
  ["<p><a href='https://news.example/files/a.pdf' type='application/pdf'>a</a></p>", ["document"]],
  ["<p><a href='https://media.example/files/0/a.pdf' type='application/pdf'>a</a></p>", ["document"]],
  ["<p><a href='https://news.example/recordings/a.mp3' type='audio/mpeg'>a</a></p>", []],
  ["<p><a href='https://other.example/a.pdf' type='application/pdf'>a</a></p>", []],
  ["<p><a href='https://news.example/en/rss.xml' type='application/rss+xml'>a</a></p>", []],
  ["<p><a href='https://news.example/en/'>a</a> type='application/pdf'</p>", []],
])("a document is a link to a file of the site with its type: %s", (body, media) => {
  expect(findStoryMedia(site, [record({}, body)])).toEqual(media);
});

import { expect, test } from "vitest";
import { findStoryMedia } from "../../../src/build/stories/story-media.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import type { Clip } from "../../../src/domain/recording.ts";
import { formats } from "../../../src/formats/formats.ts";
import { encodeRecord } from "../../../src/pack/record.ts";

const none = new Uint8Array();

/** Returns the record of an article. */
function record(article: Pick<Article, "clips"> & { readonly figures?: readonly Figure[] }): Uint8Array {
  const figures = (article.figures ?? []).map((figure) => ({ start: 0, end: 0, figure }));
  return encodeRecord({
    metadata: Buffer.from(JSON.stringify({ ...article, figures })),
    ...{ body: none, summary: none, opening: none, closing: none, pageBody: none },
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
  expect(findStoryMedia([], [german, english])).toEqual(["video", "audio", "gallery", "embed"]);
});

test("one picture is no gallery, and a text alone shows nothing", () => {
  expect(findStoryMedia([], [record({ figures: [{ kind: "pictures", pictures: [picture] }] }), record({})])).toEqual(
    [],
  );
});

test.each([
  ["articles/first/Decree.PDF", ["document"]],
  ["articles/first/clip.mp4", []],
  ["articles/first/clip.vtt", []],
])("a document is a file that is none of a player: %s", (source, media) => {
  expect(findStoryMedia([{ source }], [])).toEqual(media);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createFileRegistry } from "../../src/content/read/file-registry.ts";
import { required } from "../../src/domain/required.ts";
import { document } from "../recordings/documents.ts";
import { memorySource } from "../support/memory-source.ts";

const clip = readFileSync("tests/recordings/fixtures/clip.mp4");
const vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n";

/** Returns what is found for a name in the story's folder. */
async function clipOf(files: Readonly<Record<string, string | Uint8Array>>, name = "clip.mp4") {
  const placed = Object.entries(files).map(([each, contents]) => [`story/${each}`, contents]);
  const content = memorySource({ "site.yaml": "", ...Object.fromEntries(placed) });
  const registry = createFileRegistry(content, { defaultLanguage: "uk" });
  return registry.clip(registry.find(required(content.folder("story"), "folder", "story"), name));
}

test("the subtitles of a recording are the WebVTT files of its name, each in its language", async () => {
  const found = await clipOf({
    "clip.mp4": clip,
    "clip.vtt": vtt,
    "clip.en.vtt": `${vtt}\n`,
    "clip.pt-BR.vtt": `${vtt}\n\n`,
    "clip-2.vtt": "nothing",
    "clip.part.mp4": clip,
    "clip.part.vtt": "nothing",
  });
  expect(found).toMatchObject({
    recording: { medium: "video", type: "video/mp4", duration: 1.2, hosted: "site", length: clip.length },
    tracks: [{ language: "en" }, { language: "pt-BR" }, { language: "uk" }],
  });
  if ("what" in found) throw new Error(found.what);
  expect(found.tracks.map(({ path }) => path)).toEqual(
    found.tracks.map(() => expect.stringMatching(/^\/tracks\/[\da-f]{32}\.vtt$/)),
  );
  expect(found.files.map(({ source }) => source)).toEqual([
    "story/clip.mp4",
    "story/clip.en.vtt",
    "story/clip.pt-BR.vtt",
    "story/clip.vtt",
  ]);
});

test.each([
  [{ "clip.mp4": clip, "clip.vtt": "1\n" }, '"clip.vtt" does not begin with "WEBVTT"'],
  [{ "clip.mp4": clip, "clip.vtt": vtt, "clip.uk.vtt": vtt }, '"clip.uk.vtt" and "clip.vtt" are both subtitles in uk'],
  [
    { "clip.mp4": clip, "clip.subtitles.vtt": vtt },
    'the name of the subtitles "clip.subtitles.vtt" ends with "subtitles", which is not a language tag',
  ],
  [{ "clip.mp4": clip, "clip.uk.srt": "1\n" }, 'the subtitles "clip.uk.srt" are SRT, which browsers do not show'],
  [{ "clip.mp4": "" }, "the file is empty"],
  [{ "clips.mp4": clip }, 'there is no file "clip.mp4"'],
  [{ "clip.mp4": document("pdf") }, "the file is not in a format that browsers play"],
])("a recording is refused: case %#", async (files, what) => {
  expect(await clipOf(files)).toMatchObject({ what: expect.stringContaining(what), instead: expect.any(String) });
});

test("subtitles may be kept as SRT beside the WebVTT that was made from them", async () => {
  const found = await clipOf({ "clip.mp4": clip, "clip.en.srt": "1\n", "clip.en.vtt": vtt });
  expect(found).toMatchObject({ tracks: [{ language: "en" }] });
});

test("a name is found in another letter case only as a suggestion", async () => {
  expect(await clipOf({ "Clip.MP4": clip })).toMatchObject({ instead: 'did you mean "Clip.MP4"?' });
});

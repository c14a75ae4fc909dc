import { describe, expect, test } from "vitest";
import { mediaFinder } from "../../../src/commands/news-page/media-finder.ts";
import { listLanguagesWithWords, readWords } from "../../../src/content/read/read-words.ts";

const { articles: english } = await readWords("en");
const find = mediaFinder([english]);
const video = "https://www.youtube.com/watch?v=a_b-c_D*1";

test.each([
  [video, { kind: "address", url: video }],
  [`Video: ${video}`, { kind: "address", url: video }],
  [`Watch the video – The port at night: ${video}`, { kind: "address", url: video, title: "The port at night" }],
  [
    "https://media.example/talk.mp3?x=1",
    { kind: "file", src: "https://media.example/talk.mp3?x=1", shows: "recording" },
  ],
  ["clip.mp4", { kind: "file", src: "clip.mp4", shows: "recording" }],
  ["AUDIO: talk 1.mp3", { kind: "file", src: "talk 1.mp3", shows: "recording" }],
  ["Порт_2026.jpg", { kind: "file", src: "Порт_2026.jpg", shows: "picture" }],
  ["decree.pdf", { kind: "file", src: "decree.pdf", shows: "document" }],
  ["Watch video", { kind: "label", text: "Watch video" }],
  ["▶ Watch video 2:15", { kind: "label", text: "▶ Watch video 2:15" }],
  [
    "Audio: the speaker at the gate",
    { kind: "label", text: "Audio: the speaker at the gate", caption: "the speaker at the gate" },
  ],
])("%j is not a text", (line, expected) => {
  expect(find(line)).toEqual(expected);
});

test.each([
  `See ${video}`,
  `${video} and more`,
  "https://",
  "example.com",
  "Ask the clerk for decree.pdf",
  "We opened the whole archive.zip",
  "Watch video on our channel",
  "Videos of the port were shown.",
  `Video: ${"a long sentence of the story, ".repeat(5)}`,
])("%j is a text", (line) => {
  expect(find(line)).toBeUndefined();
});

describe.each(listLanguagesWithWords())("in %s", async (language) => {
  const { articles } = await readWords(language);
  const read = mediaFinder([articles]);

  test.each(articles.player)("%s labels what follows it, or a player", (label) => {
    expect(read(`${label}: ${video}`)).toEqual({ kind: "address", url: video });
    expect(read(`${label.toUpperCase()}: clip.mp4`)).toEqual({ kind: "file", src: "clip.mp4", shows: "recording" });
    expect(read(label)).toEqual({ kind: "label", text: label });
  });

  test.each(articles.picture)("%s does not label a player", (label) => {
    expect(read(`${label}: Ann at the bridge`)).toBeUndefined();
  });
});

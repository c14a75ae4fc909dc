import { expect, test } from "vitest";
import { mediumOfFile } from "../../src/markdown/medium-of-file.ts";

test.each([
  ["clip.mp4", "video"],
  ["../other/CLIP.MXF", "video"],
  ["book.m4b", "audio"],
  ["https://media.example/talk.flac?token=a.jpg#t=1", "audio"],
  ["https://media.example/photo.jpg?of=clip.mp4", undefined],
  ["clip.mp4.jpg", undefined],
  ["mp4", undefined],
  ["constructor.toString", undefined],
  ["", undefined],
] as const)("%s names %s", (reference, medium) => {
  expect(mediumOfFile(reference)).toBe(medium);
});

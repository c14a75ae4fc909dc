import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { measureRecording } from "../../src/recordings/measure-recording.ts";
import { rangesOf } from "./ranges-of.ts";

/*
 * The fixtures were made by ffmpeg 5.1 from its test sources `testsrc2` (64 by 36 pixels) and `sine`, 1.2 seconds each. Codecs that
 * work in frames round up: MP3 at 22,050 Hz has frames of 26 ms, of which the encoder adds two.
 */

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const measure = (bytes: Uint8Array) => measureRecording(rangesOf(bytes));

test.each([
  ["clip.mp4", "video/mp4", 1.2, [64, 36]],
  ["portrait.mp4", "video/mp4", 1.2, [36, 64]],
  ["clip.webm", "video/webm", 1.207, [64, 36]],
  ["sound.webm", "audio/webm", 1.201, undefined],
  ["talk.m4a", "audio/mp4", 1.2, undefined],
  ["talk.aac", "audio/aac", 1.254, undefined],
  ["talk.ogg", "audio/ogg", 1.2, undefined],
  ["vorbis.ogg", "audio/ogg", 1.2, undefined],
  ["talk.wav", "audio/wav", 1.2, undefined],
  ["talk.flac", "audio/flac", 1.2, undefined],
  ["cbr.mp3", "audio/mpeg", 1.254, undefined],
  ["cbr-xing.mp3", "audio/mpeg", 1.254, undefined],
  ["vbr.mp3", "audio/mpeg", 1.254, undefined],
  ["vbr-xing.mp3", "audio/mpeg", 1.254, undefined],
] as const)("%s is %s of %d seconds", async (name, type, duration, size) => {
  const bytes = fixture(name);
  expect(await measure(bytes)).toEqual({
    ending: expect.any(String),
    medium: type.slice(0, 5),
    type,
    length: bytes.length,
    duration,
    ...(size && { width: size[0], height: size[1] }),
  });
});

test.each([
  ["hevc.mp4", "the video is coded as HEVC (H.265), which most browsers do not play", "H.264"],
  ["high422.mp4", "the video has more than 8 bits a colour or 4:2:2 chroma", "yuv420p"],
  ["ac3.mp4", "the audio is coded as Dolby Digital (AC-3)", "AAC"],
  ["prores.mov", "the recording is in a container, QuickTime File Format", "MP4"],
  ["clip.mkv", "the recording is in a container, Matroska", "MP4"],
  ["clip.avi", "the recording is in a format, AVI", "MP4"],
  ["clip.wmv", "the recording is in a format, Windows Media", "MP4"],
  ["theora.ogv", "the recording is truncated, or has neither picture nor sound", "save or upload it again"],
])("%s is refused, with a remedy", async (name, what, instead) => {
  expect(await measure(fixture(name))).toEqual({
    what: expect.stringContaining(what),
    instead: expect.stringContaining(instead),
  });
});

// What an AAC stream, an MP3 without a count of frames and a FLAC file lack at the end cannot be known.
test.each([
  "clip.mp4",
  "portrait.mp4",
  "clip.webm",
  "sound.webm",
  "talk.m4a",
  "talk.ogg",
  "vorbis.ogg",
  "talk.wav",
  "cbr-xing.mp3",
  "vbr-xing.mp3",
])("%s is reported if its end is missing", async (name) => {
  const bytes = fixture(name);
  for (const part of [0.9, 0.5, 0.2]) {
    expect(await measure(bytes.subarray(0, bytes.length * part))).toHaveProperty("what");
  }
});

test.each([
  ["an empty file", "", "the file is empty"],
  ["a text", "This is no recording.", "the file is not in a format that browsers play, or is damaged"],
  ["a page of an error", "<!DOCTYPE html><title>404</title>", "the file is not in a format that browsers play"],
])("%s is reported", async (_name, text, what) => {
  expect(await measure(Buffer.from(text))).toMatchObject({ what: expect.stringContaining(what) });
});

test("a recording is measured without reading most of it", async () => {
  const clip = fixture("clip.mp4");
  // A `free` box of 3 GiB before the end, of which nothing is there.
  const free = Buffer.alloc(16);
  free.writeUInt32BE(1, 0);
  free.write("free", 4, "latin1");
  free.writeBigUInt64BE(3n * 1024n ** 3n, 8);
  const size = clip.length + 3 * 1024 ** 3;
  const head = Buffer.concat([clip, free]);
  let read = 0;
  const measured = await measureRecording({
    size,
    async read(start, end) {
      read += end - start;
      const bytes = new Uint8Array(end - start);
      bytes.set(head.subarray(Math.min(start, head.length), Math.min(end, head.length)));
      return bytes;
    },
  });
  expect(measured).toMatchObject({ type: "video/mp4", length: size, duration: 1.2 });
  expect(read).toBeLessThan(5 * 1024 ** 2);
});

test("whatever the bytes are, there is a measure or a problem", async () => {
  const names = ["clip.mp4", "clip.webm", "talk.ogg", "vbr-xing.mp3", "talk.wav"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (name, changes) => {
        const bytes = Buffer.from(fixture(name));
        for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
        const measured = await measure(bytes);
        if ("what" in measured) return;
        expect(measured.duration).toBeGreaterThan(0);
        expect(Number.isFinite(measured.duration)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

import { expect, test } from "vitest";
import { checkTrack } from "../../src/recordings/check-track.ts";

const check = (text: string | Uint8Array) => checkTrack("clip.vtt", Buffer.from(text));

test.each([
  "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n",
  "\ufeffWEBVTT - Interview\r\nKind: captions\r\n\r\nNOTE --> by the desk\r\n\r\n1\r\n00:00:00.000 --> 100:00:01.000 line:0 align:start\r\nПривіт\r\n- Так\r\n",
  "WEBVTT\n\nSTYLE\n::cue { color: white }\n\n00:00.000 --> 00:01.000\nOne\n\n\n00:00.500 --> 00:02.000\nTwo",
])("subtitles are accepted: %j", (text) => {
  expect(check(text)).toBeUndefined();
});

test.each([
  ["", '"clip.vtt" does not begin with "WEBVTT"'],
  ["1\n00:00:00,000 --> 00:00:01,000\nHello\n", '"clip.vtt" does not begin with "WEBVTT"'],
  [
    "WEBVTT\n\n00:00:00,000 --> 00:00:01,000\nHello\n",
    '"clip.vtt", line 3: "00:00:00,000 --> 00:00:01,000" are not the times of a cue',
  ],
  [
    "WEBVTT\n\n1\n00:02.000 --> 00:01.000\nHello\n",
    '"clip.vtt", line 4: "00:02.000 --> 00:01.000" ends before it begins',
  ],
  ["WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n\nA line that nobody sees\n", '"clip.vtt", line 6: a cue has no times'],
  ["WEBVTT\n\n00:61.000 --> 01:01.000\nHello\n", '"clip.vtt", line 3: "00:61.000 --> 01:01.000" are not'],
  ["WEBVTT\n\nNOTE nothing\n", '"clip.vtt" has no cues'],
  [Uint8Array.of(0xff, 0xfe, 0x57, 0), '"clip.vtt" is not UTF-8'],
])("%j is reported: %s", (text, what) => {
  expect(check(text)).toMatchObject({ what: expect.stringContaining(what), instead: expect.any(String) });
});

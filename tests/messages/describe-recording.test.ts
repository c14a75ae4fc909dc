import { expect, test } from "vitest";
import { languageOf } from "../../src/domain/language.ts";
import type { OwnRecording, Recording } from "../../src/domain/recording.ts";
import type { Language } from "../../src/domain/site.ts";
import { describeRecording } from "../../src/messages/describe-recording.ts";
import { formatDuration } from "../../src/messages/format-duration.ts";
import { joinFacts } from "../../src/messages/join-facts.ts";
import { site } from "../support/site.ts";

const english = languageOf(site, "en");

const recording: OwnRecording = {
  medium: "audio",
  type: "audio/mpeg",
  path: "/recordings/a.mp3",
  hosted: "site",
  length: 4_800_000,
  duration: 185,
};

test("a recording is described by its medium, its format, its duration and its size", () => {
  expect(describeRecording(english, recording)).toBe("Audio (MP3, 3:05, 4.8 MB)");
});

test("what is not known of a recording is left out, brackets included", () => {
  const far: Recording = { medium: "video", type: "video/webm", url: "https://cdn.example/a.webm" };
  expect(describeRecording(english, far)).toBe("Video (WebM)");
  expect(describeRecording(english, { ...far, type: "video/x-unknown" })).toBe("Video");
});

test("order, brackets and separators are those of the language", () => {
  const messages = {
    ...english.messages,
    recording: { audio: "音频", video: "视频" },
    files: {
      described: "{recording}（{facts}）",
      titled: "{recording}：{title}",
      note: "（{facts}）",
      separator: "、",
    },
  } as const;
  expect(describeRecording({ ...english, tag: "zh", messages }, recording)).toBe("音频（MP3、3:05、4.8 MB）");
});

test("each fact is isolated in a language that is written from right to left", () => {
  const arabic: Language = { ...english, tag: "ar", direction: "rtl" };
  expect(joinFacts(arabic, ["PDF", "1.2 م.ب"])).toBe("\u2068PDF\u2069, \u20681.2 م.ب\u2069");
  expect(joinFacts(english, ["PDF", "1.2 MB"])).toBe("PDF, 1.2 MB");
});

test.each([
  ["en", 0, "0:00"],
  ["en", 59.6, "1:00"],
  ["en", 3599.4, "59:59"],
  ["uk", 3720, "1:02:00"],
  ["en", 360_000, "100:00:00"],
  ["fa", 185, "۳:۰۵"],
  ["tlh", 185, "3:05"],
])("in %s, %d seconds are %s", (language, seconds, text) => {
  expect(formatDuration(language, seconds)).toBe(text);
});

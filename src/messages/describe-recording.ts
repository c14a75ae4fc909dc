import type { Recording } from "../domain/recording.ts";
import type { Language } from "../domain/site.ts";
import { fill } from "./fill.ts";
import { formatDuration } from "./format-duration.ts";
import { formatSize } from "./format-size.ts";
import { joinFacts } from "./join-facts.ts";

/** Returns the text of a link to an audio or video file: "Audio (MP3, 3:05, 4.8 MB)". Facts that are unknown are left out. */
export function describeRecording(language: Language, recording: Recording): string {
  const { tag, messages } = language;
  const name = messages.recording[recording.medium];
  const format = formatNames[recording.type];
  const measured =
    "url" in recording ? [] : [formatDuration(tag, recording.duration), formatSize(tag, recording.length)];
  const facts = [...(format ? [format] : []), ...measured];
  if (facts.length === 0) return name;
  return fill(messages.files.described, { recording: name, facts: joinFacts(language, facts) });
}

/** Names of formats for people, by MIME type. */
const formatNames: Readonly<Record<string, string>> = {
  "audio/mpeg": "MP3",
  "audio/mp4": "M4A",
  "audio/aac": "AAC",
  "audio/ogg": "Ogg",
  "audio/wav": "WAV",
  "audio/flac": "FLAC",
  "audio/webm": "WebM",
  "video/mp4": "MP4",
  "video/quicktime": "MOV",
  "video/webm": "WebM",
  "video/ogg": "Ogg",
};

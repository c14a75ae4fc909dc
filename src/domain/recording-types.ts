import type { Medium } from "./recording.ts";

interface RecordingType {
  readonly medium: Medium;
  /** MIME type. */
  readonly type: string;
}

/** The types of recordings that are served, by the extension of the served file's name. */
export const recordingTypes = {
  mp4: { medium: "video", type: "video/mp4" },
  webm: { medium: "video", type: "video/webm" },
  m4a: { medium: "audio", type: "audio/mp4" },
  weba: { medium: "audio", type: "audio/webm" },
  mp3: { medium: "audio", type: "audio/mpeg" },
  aac: { medium: "audio", type: "audio/aac" },
  ogg: { medium: "audio", type: "audio/ogg" },
  wav: { medium: "audio", type: "audio/wav" },
  flac: { medium: "audio", type: "audio/flac" },
} as const satisfies Readonly<Record<string, RecordingType>>;

export type RecordingEnding = keyof typeof recordingTypes;

/** Returns the type of the recordings with this extension; undefined if none are served. */
export function recordingTypeOf(ending: string): RecordingType | undefined {
  return Object.hasOwn(recordingTypes, ending) ? recordingTypes[ending as RecordingEnding] : undefined;
}

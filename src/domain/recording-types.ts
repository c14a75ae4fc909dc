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

/**
 * Returns the type of the recordings with this extension, served or not: what a file is taken for before its bytes are read, and what
 * a file on another host is said to be.
 */
export function likelyRecordingType(ending: string): RecordingType | undefined {
  return recordingTypeOf(ending) ?? otherTypes.get(ending);
}

/** Types that are not served. A file with such a name may contain one that is. */
const otherTypes: ReadonlyMap<string, RecordingType> = new Map(
  Object.entries({
    m4v: { medium: "video", type: "video/x-m4v" },
    mov: { medium: "video", type: "video/quicktime" },
    qt: { medium: "video", type: "video/quicktime" },
    mkv: { medium: "video", type: "video/x-matroska" },
    avi: { medium: "video", type: "video/x-msvideo" },
    wmv: { medium: "video", type: "video/x-ms-wmv" },
    mpg: { medium: "video", type: "video/mpeg" },
    mpeg: { medium: "video", type: "video/mpeg" },
    mts: { medium: "video", type: "video/mp2t" },
    m2ts: { medium: "video", type: "video/mp2t" },
    ts: { medium: "video", type: "video/mp2t" },
    ogv: { medium: "video", type: "video/ogg" },
    flv: { medium: "video", type: "video/x-flv" },
    f4v: { medium: "video", type: "video/x-f4v" },
    "3gp": { medium: "video", type: "video/3gpp" },
    "3g2": { medium: "video", type: "video/3gpp2" },
    mxf: { medium: "video", type: "application/mxf" },
    oga: { medium: "audio", type: "audio/ogg" },
    opus: { medium: "audio", type: "audio/ogg" },
    m4b: { medium: "audio", type: "audio/mp4" },
    mpga: { medium: "audio", type: "audio/mpeg" },
    mka: { medium: "audio", type: "audio/x-matroska" },
    wma: { medium: "audio", type: "audio/x-ms-wma" },
    aif: { medium: "audio", type: "audio/x-aiff" },
    aiff: { medium: "audio", type: "audio/x-aiff" },
    amr: { medium: "audio", type: "audio/amr" },
    caf: { medium: "audio", type: "audio/x-caf" },
    mid: { medium: "audio", type: "audio/midi" },
    midi: { medium: "audio", type: "audio/midi" },
  } as const satisfies Readonly<Record<string, RecordingType>>),
);

import type { Medium } from "../domain/recording.ts";
import type { RecordingEnding } from "../domain/recording-types.ts";

/** A container, and the codecs that the browsers and podcast apps of today play in it. */
interface RecordingFormat {
  /** The extension of the served file's name; absent if no such file is served. */
  readonly endings: Readonly<Partial<Record<Medium, RecordingEnding>>>;
  readonly codecs: readonly string[];
}

/** By the name that mediabunny has for the container. */
export const recordingFormats: Readonly<Record<string, RecordingFormat>> = {
  MP4: { endings: { video: "mp4", audio: "m4a" }, codecs: ["avc", "av1", "vp9", "aac", "mp3", "opus", "flac"] },
  WebM: { endings: { video: "webm", audio: "weba" }, codecs: ["vp8", "vp9", "av1", "opus", "vorbis"] },
  MP3: { endings: { audio: "mp3" }, codecs: ["mp3"] },
  ADTS: { endings: { audio: "aac" }, codecs: ["aac"] },
  Ogg: { endings: { audio: "ogg" }, codecs: ["opus", "vorbis"] },
  WAVE: { endings: { audio: "wav" }, codecs: ["pcm-u8", "pcm-s16", "pcm-s24", "pcm-s32", "pcm-f32", "ulaw", "alaw"] },
  FLAC: { endings: { audio: "flac" }, codecs: ["flac"] },
};

/** What the codecs that are not played are called in the programs that write them. */
const codecNames: Readonly<Record<string, string>> = {
  hevc: "HEVC (H.265)",
  prores: "ProRes",
  ac3: "Dolby Digital (AC-3)",
  eac3: "Dolby Digital Plus (E-AC-3)",
  alac: "Apple Lossless",
  mpeg4: "MPEG-4 Part 2",
};

/** Returns the name of a codec for people. @param codec null if it is not known */
export function nameCodec(codec: string | null): string {
  return codec === null ? "a codec that Polyfeed does not know" : (codecNames[codec] ?? codec.toUpperCase());
}

/**
 * Whether H.264 has a profile that browsers do not decode: cameras and editing programs record with 10 bits a sample or with 4:2:2
 * chroma subsampling.
 * @param codec as in RFC 6381: `avc1.64001f`, in which `64` is the profile
 */
export function hasStudioProfile(codec: string): boolean {
  const [, profile] = /^avc[13]\.([\da-f]{2})/i.exec(codec) ?? [];
  return profile !== undefined && !["42", "4d", "58", "64"].includes(profile.toLowerCase());
}

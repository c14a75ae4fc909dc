import type { Medium } from "../domain/recording.ts";
import { likelyRecordingType } from "../domain/recording-types.ts";

/**
 * Returns whether a reference names an audio or a video file, by the end of its path; undefined if it names neither.
 * @param reference as written, relative or absolute
 */
export function mediumOfFile(reference: string): Medium | undefined {
  const [, ending = ""] = /\.([a-z\d]+)$/i.exec(reference.replace(/[?#].*$/s, "")) ?? [];
  return likelyRecordingType(ending.toLowerCase())?.medium;
}

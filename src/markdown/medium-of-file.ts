import mime from "mime";
import type { Medium } from "../domain/recording.ts";

/**
 * Returns whether a reference names an audio or a video file, by the end of its path; undefined if it names neither.
 * @param reference as written, relative or absolute
 */
export function mediumOfFile(reference: string): Medium | undefined {
  const path = reference.replace(/[?#].*$/s, "");
  const [, medium] = /^(audio|video)\//.exec((/\.[a-z\d]+$/i.test(path) && mime.getType(path)) || "") ?? [];
  return medium as Medium | undefined;
}

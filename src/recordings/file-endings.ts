import { extname } from "node:path";
import { likelyRecordingType } from "../domain/recording-types.ts";

/** Returns the extension of a name, in lower case and without its dot. */
export function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/** Whether a file with this extension is taken for a recording; its bytes decide what it is. */
export function isRecordingLike(ending: string): boolean {
  return likelyRecordingType(ending) !== undefined;
}

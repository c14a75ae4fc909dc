import { extname } from "node:path";
import { recordingTypeOf } from "../domain/recording-types.ts";

/** Returns the extension of a name, in lower case and without its dot. */
export function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/** Whether a file with this extension is taken for a recording; its bytes decide what it is. */
export function isRecordingLike(ending: string): boolean {
  return recordingTypeOf(ending) !== undefined || otherEndings.has(ending);
}

/** Other extensions of recordings, some of which contain what is served. */
const otherEndings: ReadonlySet<string> = new Set(
  ["m4v", "mov", "mkv", "avi", "wmv", "mpg", "mpeg", "mts", "ts", "ogv", "flv", "3gp", "mxf"].concat([
    "oga",
    "opus",
    "m4b",
    "mka",
    "wma",
    "aif",
    "aiff",
    "amr",
    "caf",
  ]),
);

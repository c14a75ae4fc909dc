import mime from "mime";
import { isDocumentLike } from "../../recordings/check-document.ts";
import { endingOf, isRecordingLike } from "../../recordings/file-endings.ts";
import type { FileKind } from "./page-media.ts";

/** Determines by the ending of a name or an address what a file shows; undefined if it is none of these. */
export function kindOfFile(name: string): FileKind | undefined {
  if (mime.getType(name)?.startsWith("image/")) return "picture";
  const ending = endingOf(name);
  if (isRecordingLike(ending)) return "recording";
  return isDocumentLike(ending) ? "document" : undefined;
}

import mime from "mime";
import type { FileKind } from "./page-media.ts";

/** Documents that a line of a page may name; compile decides which of them can be served. */
const documents = /^application\/(?:pdf|rtf|epub\+zip|msword|vnd\.(?:ms-|oasis\.|openxmlformats-))|^text\/csv$/;

/** Determines by the ending of a name or an address what a file shows; undefined if it is none of these. */
export function kindOfFile(name: string): FileKind | undefined {
  const type = mime.getType(name) ?? "";
  if (type.startsWith("image/")) return "picture";
  if (/^(?:audio|video)\//.test(type)) return "recording";
  return documents.test(type) ? "document" : undefined;
}

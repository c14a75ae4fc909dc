import { findNearest } from "../../domain/find-name.ts";
import { required } from "../../domain/required.ts";
import { type Problem, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { createSourceFile, problemAt, type SourceFile } from "../../problems/source-file.ts";
import type { Folder } from "./content-source.ts";

/** Reads the text of a required file. A symbolic link is refused: its target is not in the content's history. */
export function readSource(folder: Folder, name: string): SourceFile | Problem {
  const path = `${folder.path}/${name}`;
  const entry = folder.entries.find((each) => each.name === name);
  if (entry?.kind === "file") return decodeUtf8(path, folder.read(name));
  if (entry?.kind === "link") {
    return problemOfFile(path, { what: "is a symbolic link", instead: "put the file itself here" });
  }
  if (entry) return problemOfFile(path, { what: "is not a file", instead: "put a file here" });
  const names = folder.entries.map((each) => each.name);
  const near = findNearest(name, names);
  const instead = near ? `rename ${quote(near)} to ${quote(name)}` : "add the file";
  return problemOfFile(path, { what: "is missing", instead });
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Decodes the text of a file without a byte order mark, or reports the place of the first byte that is not UTF-8. */
export function decodeUtf8(path: string, bytes: Uint8Array): SourceFile | Problem {
  try {
    return createSourceFile(path, decoder.decode(bytes));
  } catch {
    const length = measureValidPrefix(bytes);
    const before = required(decodePrefix(bytes, length), "text in the first bytes,", length);
    const at = new TextEncoder().encode(before).length + (startsWithMark(bytes) ? 3 : 0);
    const bad = required(bytes[at], "byte", at);
    return problemAt(createSourceFile(path, before), before.length, {
      what: `is not UTF-8 from here on: byte 0x${bad.toString(16).toUpperCase().padStart(2, "0")}`,
      instead: "save the file as UTF-8",
    });
  }
}

/**
 * Returns the length of the longest prefix that decodes, by bisection: if a prefix does not decode, no longer one does.
 */
function measureValidPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodePrefix(bytes, middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** Decodes a prefix; `stream` leaves out a character that is cut off at the end. */
function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

import { required } from "../../domain/required.ts";
import type { Problem } from "../../problems/problem.ts";
import { createSourceFile, type SourceFile } from "../../problems/source-file.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of a file, a byte order mark dropped; or where the first byte stands that is not UTF-8. */
export function decodeUtf8(path: string, bytes: Uint8Array): SourceFile | Problem {
  try {
    return createSourceFile(path, decoder.decode(bytes));
  } catch {
    const length = lengthOfValidPrefix(bytes);
    const before = required(decodePrefix(bytes, length), "text in the first bytes,", length);
    const at = new TextEncoder().encode(before).length + (startsWithMark(bytes) ? 3 : 0);
    const bad = required(bytes[at], "byte", at);
    return {
      path,
      ...createSourceFile(path, before).position(before.length),
      field: "",
      what: `is not UTF-8 from here on: byte 0x${bad.toString(16).toUpperCase().padStart(2, "0")}`,
      instead: "save the file as UTF-8",
    };
  }
}

/** Whether a prefix decodes can only turn from yes to no as it grows, so halving finds the place. */
function lengthOfValidPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodePrefix(bytes, middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** A character that is cut off at the end is left out, which is what `stream` is for. */
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

import { crc32 } from "node:zlib";
import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** Chunks that a picture can be read without, but would look different (PNG, third edition, section 11.3). */
const keptChunks: ReadonlySet<string> = new Set(
  "tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT".split(" "),
);

/**
 * A PNG without texts, times and whatever else programs put in. What follows its end goes too: there a cut picture may still have
 * what was cut off (CVE-2023-21036).
 */
export function stripPng(bytes: Buffer): StrippedPicture {
  const kept = [bytes.subarray(0, 8)];
  let orientation: number | undefined;
  for (let at = 8; at + 8 <= bytes.length; ) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    const chunk = bytes.subarray(at, at + 12 + bytes.readUInt32BE(at));
    at += 12 + bytes.readUInt32BE(at);
    // Nothing can be read without those whose first letter is a capital (section 5.4).
    if (/^[A-Z]/.test(type) || keptChunks.has(type)) kept.push(chunk);
    else if (type === "eXIf" && orientation === undefined) {
      orientation = readOrientation(chunk.subarray(8));
      if (orientation !== 1) kept.push(createExifChunk(orientation));
    }
    if (type === "IEND") break;
  }
  return { bytes: Buffer.concat(kept), orientation: orientation ?? 1 };
}

function createExifChunk(orientation: number): Buffer {
  const data = encodeOrientation(orientation);
  const checked = Buffer.concat([Buffer.from("eXIf"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

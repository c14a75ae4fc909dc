import { crc32 } from "node:zlib";
import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** Optional chunks without which a picture would look different (PNG, third edition, section 11.3). */
const keptChunks: ReadonlySet<string> = new Set(
  "tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT".split(" "),
);

/**
 * Strips a PNG of texts, times and other metadata. Anything after its end goes too: a cropped picture may still have there what
 * was cropped (CVE-2023-21036).
 */
export function stripPng(bytes: Buffer): StrippedPicture {
  const kept = [bytes.subarray(0, 8)];
  let orientation: number | undefined;
  for (let at = 8; at + 8 <= bytes.length; ) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    const chunk = bytes.subarray(at, at + 12 + bytes.readUInt32BE(at));
    at += 12 + bytes.readUInt32BE(at);
    // Nothing can be read without the chunks whose names begin with a capital letter (section 5.4).
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

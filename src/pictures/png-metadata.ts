import { crc32 } from "node:zlib";
import type { EncodedRights } from "./encode-rights.ts";
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
      if (orientation !== 1) kept.push(createChunk("eXIf", encodeOrientation(orientation)));
    }
    if (type === "IEND") break;
  }
  return { bytes: Buffer.concat(kept), orientation: orientation ?? 1 };
}

/** Whether the picture has frames (PNG, third edition, section 11.3.7.1). */
export function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf("acTL");
  return control !== -1 && control < bytes.indexOf("IDAT");
}

/** Length and header of the first chunk, which the format requires to be `IHDR`. */
const afterHeader = 8 + 25;

/** Adds rights to a PNG without metadata: XMP only, since the format has no place for IIM (XMP part 3, section 1.1.5). */
export function addToPng(bytes: Buffer, { xmp }: EncodedRights): Buffer {
  const chunk = createChunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"), xmp]));
  return Buffer.concat([bytes.subarray(0, afterHeader), chunk, bytes.subarray(afterHeader)]);
}

function createChunk(type: string, data: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

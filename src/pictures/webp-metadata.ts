import type { Size } from "../domain/picture.ts";
import type { EncodedRights } from "./encode-rights.ts";
import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** https://developers.google.com/speed/webp/docs/riff_container */
const keptChunks: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** Bits in the byte of `VP8X` that says what else the file has. */
const hasAnimation = 0x02;
const hasAlpha = 0x10;
const hasExif = 0x08;
const hasXmp = 0x04;

/** Whether the first chunk, `VP8X`, announces an animation. */
export function isAnimatedWebp(bytes: Buffer): boolean {
  return bytes.toString("latin1", 12, 16) === "VP8X" && ((bytes[20] ?? 0) & hasAnimation) !== 0;
}

/** Strips a WebP of Exif, XMP, unknown chunks and anything after its end. */
export function stripWebp(bytes: Buffer): StrippedPicture {
  const declared = bytes.readUInt32LE(4);
  const all = bytes.subarray(0, 8 + declared);
  const kept: Buffer[] = [bytes.subarray(0, 12)];
  let features: Buffer | undefined;
  let orientation: number | undefined;
  for (let at = 12; at + 8 <= all.length; ) {
    const type = all.toString("latin1", at, at + 4);
    const size = all.readUInt32LE(at + 4);
    // Chunks are padded to an even size.
    const chunk = all.subarray(at, at + 8 + size + (size % 2));
    at += 8 + size + (size % 2);
    if (type === "VP8X" && !features) {
      features = Buffer.from(chunk);
      kept.push(features);
    } else if (keptChunks.has(type)) kept.push(chunk);
    else if (type === "EXIF" && orientation === undefined) {
      orientation = readOrientation(chunk.subarray(8));
      if (orientation !== 1) kept.push(createChunk("EXIF", encodeOrientation(orientation)));
    }
  }
  const isTurned = orientation !== undefined && orientation !== 1;
  const flags = features?.[8];
  if (features && flags !== undefined) features[8] = (flags & ~hasExif & ~hasXmp) | (isTurned ? hasExif : 0);
  const result = Buffer.concat(kept);
  // If the file is truncated, the missing bytes still count, so that programs recognise it as truncated.
  result.writeUInt32LE(Math.min(0xffffffff, declared - all.length + result.length), 4);
  return { bytes: result, orientation: orientation ?? 1 };
}

/**
 * Adds rights to a WebP without metadata: XMP only, since the format has no place for IIM.
 * @param size that of the pixels, for a file in the simple format: it then becomes one in the extended format
 */
export function addToWebp(bytes: Buffer, { xmp }: EncodedRights, { width, height }: Size): Buffer {
  const isExtended = bytes.toString("latin1", 12, 16) === "VP8X";
  const features = isExtended ? Buffer.from(bytes.subarray(12, 30)) : createFeatures(bytes, width, height);
  features.writeUInt8(features.readUInt8(8) | hasXmp, 8);
  const chunks = bytes.subarray(isExtended ? 30 : 12);
  const result = Buffer.concat([bytes.subarray(0, 12), features, chunks, createChunk("XMP ", xmp)]);
  result.writeUInt32LE(result.length - 8, 4);
  return result;
}

function createFeatures(bytes: Buffer, width: number, height: number): Buffer {
  const data = Buffer.alloc(10);
  // In a lossless picture, the bit after the signature and two sizes of 14 bits; a lossy one in the simple format has no alpha.
  const isTransparent = bytes.toString("latin1", 12, 16) === "VP8L" && (bytes.readUInt8(24) & 0x10) !== 0;
  data.writeUInt8(isTransparent ? hasAlpha : 0, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return createChunk("VP8X", data);
}

/** Chunks are padded to an even size. */
function createChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

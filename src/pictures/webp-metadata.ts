import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** https://developers.google.com/speed/webp/docs/riff_container */
const keptChunks: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** Bits in the byte of `VP8X` that says what else the file has. */
const hasExif = 0x08;
const hasXmp = 0x04;

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
      if (orientation !== 1) kept.push(createExifChunk(orientation));
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

function createExifChunk(orientation: number): Buffer {
  const data = encodeOrientation(orientation);
  const head = Buffer.from("EXIF\0\0\0\0");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

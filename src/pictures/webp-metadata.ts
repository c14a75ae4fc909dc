import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** https://developers.google.com/speed/webp/docs/riff_container */
const keptChunks: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** In the byte of `VP8X` that says what else there is. */
const hasExif = 0x08;
const hasXmp = 0x04;

/** A WebP without Exif and XMP, unknown chunks, and what follows its end. */
export function stripWebp(bytes: Buffer): StrippedPicture {
  const declared = bytes.readUInt32LE(4);
  const all = bytes.subarray(0, 8 + declared);
  const kept: Buffer[] = [bytes.subarray(0, 12)];
  let features: Buffer | undefined;
  let orientation: number | undefined;
  for (let at = 12; at + 8 <= all.length; ) {
    const type = all.toString("latin1", at, at + 4);
    const size = all.readUInt32LE(at + 4);
    // Padded to an even size.
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
  // Of a file that ends too soon the rest is still counted: programs then know it for what it is.
  result.writeUInt32LE(Math.min(0xffffffff, declared - all.length + result.length), 4);
  return { bytes: result, orientation: orientation ?? 1 };
}

function createExifChunk(orientation: number): Buffer {
  const data = encodeOrientation(orientation);
  const head = Buffer.from("EXIF\0\0\0\0");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

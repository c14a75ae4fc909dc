import type { EncodedRights } from "./encode-rights.ts";
import { encodeOrientation, readOrientation, type StrippedPicture } from "./exif-orientation.ts";

/** The second bytes of markers (ITU-T T.81, table B.1). */
const app0 = 0xe0;
const app15 = 0xef;
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/**
 * Strips a JPEG of comments and application data. Anything after its end goes too: phones append videos, and further pictures
 * with their own Exif data (CIPA DC-007).
 */
export function stripJpeg(bytes: Buffer): StrippedPicture {
  const kept = [bytes.subarray(0, 2)];
  let orientation: number | undefined;
  let at = 2;
  let inScan = false;
  for (;;) {
    const marker = nextMarker(bytes, at);
    // There is nothing between segments except the pixels of a scan.
    if (inScan) kept.push(bytes.subarray(at, marker));
    const code = bytes[marker + 1];
    if (code === undefined) break;
    if (code === endOfImage) {
      kept.push(bytes.subarray(marker, marker + 2));
      break;
    }
    if (marker + 4 > bytes.length) break;
    at = marker + 2 + bytes.readUInt16BE(marker + 2);
    inScan = code === startOfScan;
    const segment = bytes.subarray(marker, at);
    if (isOf(segment, app0 + 1, "Exif\0\0")) {
      // Only the first Exif segment counts.
      if (orientation !== undefined) continue;
      orientation = readOrientation(segment.subarray(4));
      const exif = createSegment(app0 + 1, "Exif\0\0", encodeOrientation(orientation));
      if (orientation !== 1 && exif) kept.push(exif);
    } else if (isOf(segment, app0, "JFIF\0")) kept.push(dropThumbnail(segment));
    else if (isKept(segment, code)) kept.push(segment);
  }
  return { bytes: Buffer.concat(kept), orientation: orientation ?? 1 };
}

/**
 * Adds rights to a JPEG without metadata, after the segments that have to come first. Undefined if they do not fit into one segment,
 * whose length has two bytes.
 */
export function addToJpeg(bytes: Buffer, { xmp, iim }: EncodedRights): Buffer | undefined {
  const segments = [
    createSegment(app0 + 1, "http://ns.adobe.com/xap/1.0/\0", xmp),
    ...(iim ? [createSegment(app0 + 13, "Photoshop 3.0\0", encodeResource(iim))] : []),
  ];
  if (!segments.every((segment) => segment !== undefined)) return undefined;
  let at = 2;
  while (isOf(bytes.subarray(at), app0, "JFIF\0") || isOf(bytes.subarray(at), app0 + 1, "Exif\0\0")) {
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return Buffer.concat([bytes.subarray(0, at), ...segments, bytes.subarray(at)]);
}

/** Encodes IIM as a Photoshop image resource: signature, number, an empty name, size, and data of an even length. */
function encodeResource(iim: Buffer): Buffer {
  const head = Buffer.from("8BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(iim.length, 8);
  return Buffer.concat([head, iim, Buffer.alloc(iim.length % 2)]);
}

function createSegment(code: number, name: string, data: Buffer): Buffer | undefined {
  const length = 2 + name.length + data.length;
  if (length > 0xffff) return undefined;
  const head = Buffer.from(`\xff\0\0\0${name}`, "latin1");
  head.writeUInt8(code, 1);
  head.writeUInt16BE(length, 2);
  return Buffer.concat([head, data]);
}

/** Finds the next marker that begins a segment or ends the picture; the end of the bytes if there is none. */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    // No marker begins at the last byte, since nothing follows it.
    const code = bytes[at + 1] ?? 0;
    // In a scan, FF 00 is data, and FF D0 to FF D7 are restarts; FF FF is padding, and FF 01 and FF D8 have no segment.
    if (code > 1 && code !== 0xff && (code < 0xd0 || code > 0xd8)) return at;
  }
  return bytes.length;
}

/**
 * Whether a segment is kept: tables, frames and scans, the colour profile, and Adobe's segment, without which colours are
 * misread.
 */
function isKept(segment: Buffer, code: number): boolean {
  if (code === comment) return false;
  if (code < app0 || code > app15) return true;
  return isOf(segment, app0 + 2, "ICC_PROFILE\0") || isOf(segment, app0 + 14, "Adobe");
}

function isOf(segment: Buffer, code: number, name: string): boolean {
  return segment[1] === code && segment.toString("latin1", 4, 4 + name.length) === name;
}

/**
 * Drops the thumbnail, which may show what has since been cropped (JFIF 1.02: its width and height are the last two of 18 bytes).
 */
function dropThumbnail(segment: Buffer): Buffer {
  if (segment.length <= 18) return segment;
  const header = Buffer.from(segment.subarray(0, 18));
  header.writeUInt16BE(16, 2);
  return header.fill(0, 16);
}

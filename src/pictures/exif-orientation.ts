/** A picture without metadata: it does not say where, when or by whom it was taken. */
export interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** Exif orientation, from 1 to 8: 1 is upright; from 5 on the picture lies on its side. */
  readonly orientation: number;
}

/** TIFF 6.0, page 36. */
const orientationTag = 0x0112;
const short = 3;

/** Returns the orientation of the picture, from 1 to 8; 1, which is upright, if the data do not say or are broken. */
export function readOrientation(exif: Buffer): number {
  // JPEG has this before the data, and some programs write it in PNG and WebP too.
  const tiff = exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
  const order = tiff.toString("latin1", 0, 4);
  if (tiff.length < 8 || (order !== "II*\0" && order !== "MM\0*")) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = order === "II*\0";
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const end = Math.min(tiff.length - 11, directory + 2 + 12 * view.getUint16(directory, little));
  for (let entry = directory + 2; entry < end; entry += 12) {
    if (view.getUint16(entry, little) !== orientationTag || view.getUint16(entry + 2, little) !== short) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** Encodes Exif data that hold the orientation and nothing else: one directory with one entry. */
export function encodeOrientation(orientation: number): Buffer {
  return Buffer.from([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, orientationTag >> 8, orientationTag & 0xff, 0, short, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}

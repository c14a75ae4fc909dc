import { avifHasMetadata } from "./metadata/avif.ts";
import { bareGif } from "./metadata/gif.ts";
import { bareJpeg } from "./metadata/jpeg.ts";
import { barePng } from "./metadata/png.ts";
import { bareWebp } from "./metadata/webp.ts";
import type { PictureType } from "./picture-type.ts";

/** A picture that shows what it shows, and says nothing else: neither where and when it was taken nor by whom. */
export interface BarePicture {
  readonly bytes: Uint8Array;
  /** Exif's, from 1 to 8: 1 is upright, from 5 on it lies on its side. */
  readonly orientation: number;
}

/**
 * The picture without its metadata. Kept is what it takes to show it: its pixels to the byte, its colour profile, its orientation.
 * Each type keeps a list of what it knows and drops what it does not, so that what others think of next is dropped too.
 *
 * Takes any bytes: what is broken stays as broken as it was. Undefined for a picture that has metadata and is not to be taken apart.
 */
export function barePicture(type: PictureType, bytes: Uint8Array): BarePicture | undefined {
  return bare[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const bare: Readonly<Record<PictureType, (bytes: Buffer) => BarePicture | undefined>> = {
  "image/jpeg": bareJpeg,
  "image/png": barePng,
  "image/webp": bareWebp,
  "image/gif": (bytes) => ({ bytes: bareGif(bytes), orientation: 1 }),
  // Its own `irot` says how it stands; what Exif says of that does not count.
  "image/avif": (bytes) => (avifHasMetadata(bytes) ? undefined : { bytes, orientation: 1 }),
};

import { avifHasMetadata } from "./avif-metadata.ts";
import { stripGif } from "./gif-metadata.ts";
import { stripJpeg } from "./jpeg-metadata.ts";
import type { PictureType, StrippedPicture } from "./picture-type.ts";
import { stripPng } from "./png-metadata.ts";
import { stripWebp } from "./webp-metadata.ts";

/**
 * The picture without its metadata. Kept is what it takes to show it: its pixels to the byte, its colour profile, its orientation.
 * Each type keeps a list of what it knows and drops what it does not, so that what others think of next is dropped too.
 *
 * Takes any bytes: what is broken stays as broken as it was. Undefined for a picture that has metadata and is not to be taken apart.
 */
export function stripMetadata(type: PictureType, bytes: Uint8Array): StrippedPicture | undefined {
  return bare[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const bare: Readonly<Record<PictureType, (bytes: Buffer) => StrippedPicture | undefined>> = {
  "image/jpeg": stripJpeg,
  "image/png": stripPng,
  "image/webp": stripWebp,
  "image/gif": (bytes) => ({ bytes: stripGif(bytes), orientation: 1 }),
  // Its own `irot` says how it stands; what Exif says of that does not count.
  "image/avif": (bytes) => (avifHasMetadata(bytes) ? undefined : { bytes, orientation: 1 }),
};

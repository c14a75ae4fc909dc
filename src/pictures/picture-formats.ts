import { avifHasMetadata } from "./avif-metadata.ts";
import type { StrippedPicture } from "./exif-orientation.ts";
import { stripGif } from "./gif-metadata.ts";
import { stripJpeg } from "./jpeg-metadata.ts";
import { stripPng } from "./png-metadata.ts";
import { stripWebp } from "./webp-metadata.ts";

interface PictureFormat {
  /** What the served file's name ends with. */
  readonly ending: string;
  /** Whether a file of it begins so. @param head the first bytes, one a character */
  readonly begins: (head: string) => boolean;
  /** See `stripMetadata`. */
  readonly strip: (bytes: Buffer) => StrippedPicture | undefined;
}

/** The formats that readers show, by MIME type. */
export const pictureFormats = {
  "image/png": { ending: "png", begins: (head) => head.startsWith("\x89PNG\r\n\x1a\n"), strip: stripPng },
  "image/jpeg": { ending: "jpg", begins: (head) => head.startsWith("\xff\xd8\xff"), strip: stripJpeg },
  "image/webp": {
    ending: "webp",
    begins: (head) => head.startsWith("RIFF") && head.startsWith("WEBP", 8),
    strip: stripWebp,
  },
  "image/avif": {
    ending: "avif",
    begins: (head) => head.startsWith("ftypavif", 4),
    // Its own `irot` says how it stands; what Exif says of that does not count.
    strip: (bytes) => (avifHasMetadata(bytes) ? undefined : { bytes, orientation: 1 }),
  },
  "image/gif": {
    ending: "gif",
    begins: (head) => /^GIF8[79]a/.test(head),
    strip: (bytes) => ({ bytes: stripGif(bytes), orientation: 1 }),
  },
} satisfies Readonly<Record<string, PictureFormat>>;

export type PictureType = keyof typeof pictureFormats;

/** The type by the file's own first bytes, since names lie; undefined for anything else. */
export function detectPictureType(bytes: Uint8Array): PictureType | undefined {
  const head = headOf(bytes, 64);
  return pictureTypes.find((type) => pictureFormats[type].begins(head));
}

// `Object.keys` forgets the names' type.
const pictureTypes = Object.keys(pictureFormats) as readonly PictureType[];

export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^[\s\S]{0,1000}<svg[\s>]/i.test(headOf(bytes, 1100));
}

function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString("latin1");
}

/**
 * The picture without its metadata. Kept is what it takes to show it: its pixels to the byte, its colour profile, its orientation.
 * Each format keeps a list of what it knows and drops what it does not, so that what others think of next is dropped too.
 *
 * Takes any bytes: what is broken stays as broken as it was. Undefined for a picture that has metadata and is not to be taken apart.
 */
export function stripMetadata(type: PictureType, bytes: Uint8Array): StrippedPicture | undefined {
  return pictureFormats[type].strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

import { avifHasMetadata } from "./avif-metadata.ts";
import type { StrippedPicture } from "./exif-orientation.ts";
import { stripGif } from "./gif-metadata.ts";
import { stripJpeg } from "./jpeg-metadata.ts";
import { stripPng } from "./png-metadata.ts";
import { stripWebp } from "./webp-metadata.ts";

interface PictureFormat {
  /** Extension of the served file's name. */
  readonly ending: string;
  /** Whether a file of this format begins like this. @param head the first bytes, one per character */
  readonly begins: (head: string) => boolean;
  /** See `stripMetadata`. */
  readonly strip: (bytes: Buffer) => StrippedPicture | undefined;
}

/** The formats that readers show, by media type. */
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
    // The orientation is in AVIF's own `irot`; that of Exif is ignored.
    strip: (bytes) => (avifHasMetadata(bytes) ? undefined : { bytes, orientation: 1 }),
  },
  "image/gif": {
    ending: "gif",
    begins: (head) => /^GIF8[79]a/.test(head),
    strip: (bytes) => ({ bytes: stripGif(bytes), orientation: 1 }),
  },
} satisfies Readonly<Record<string, PictureFormat>>;

export type PictureType = keyof typeof pictureFormats;

/** Detects the type from the first bytes, since names can be wrong; undefined for anything else. */
export function detectPictureType(bytes: Uint8Array): PictureType | undefined {
  const head = headOf(bytes, 64);
  return pictureTypes.find((type) => pictureFormats[type].begins(head));
}

// `Object.keys` loses the type of the names.
const pictureTypes = Object.keys(pictureFormats) as readonly PictureType[];

export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^[\s\S]{0,1000}<svg[\s>]/i.test(headOf(bytes, 1100));
}

function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString("latin1");
}

/**
 * Returns the picture without its metadata. Only what is needed to show it is kept: its pixels, byte for byte, its colour profile
 * and its orientation. Each format lists what it keeps and drops everything else, so that future kinds of metadata are dropped
 * too.
 *
 * Takes any bytes: a broken picture stays as broken as it was. Undefined for a picture with metadata that cannot be removed.
 */
export function stripMetadata(type: PictureType, bytes: Uint8Array): StrippedPicture | undefined {
  return pictureFormats[type].strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

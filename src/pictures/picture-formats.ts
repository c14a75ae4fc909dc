import type { Size } from "../domain/picture.ts";
import { addToAvif } from "./add-to-avif.ts";
import { avifBrands, avifHasMetadata, heicBrands, readBrands } from "./avif-metadata.ts";
import type { EncodedRights } from "./encode-rights.ts";
import type { StrippedPicture } from "./exif-orientation.ts";
import { addToGif, isAnimatedGif, stripGif } from "./gif-metadata.ts";
import { addToJpeg, stripJpeg } from "./jpeg-metadata.ts";
import { addToPng, isAnimatedPng, stripPng } from "./png-metadata.ts";
import { addToWebp, isAnimatedWebp, stripWebp } from "./webp-metadata.ts";

interface PictureFormat {
  /** Extension of the served file's name. */
  readonly ending: string;
  /** Whether a file of this format begins like this. @param head the first bytes, one per character */
  readonly begins: (head: string) => boolean;
  /** See `stripMetadata`. */
  readonly strip: (bytes: Buffer) => StrippedPicture | undefined;
  /** See `addRights`. */
  readonly add: (bytes: Buffer, rights: EncodedRights, size: Size) => Buffer | undefined;
  /** Whether there is more than one frame. */
  readonly isAnimated: (bytes: Buffer) => boolean;
}

/** The formats that readers show, by media type. */
export const pictureFormats = {
  "image/png": {
    ending: "png",
    begins: (head) => head.startsWith("\x89PNG\r\n\x1a\n"),
    strip: stripPng,
    add: addToPng,
    isAnimated: isAnimatedPng,
  },
  "image/jpeg": {
    ending: "jpg",
    begins: (head) => head.startsWith("\xff\xd8\xff"),
    strip: stripJpeg,
    add: addToJpeg,
    isAnimated: () => false,
  },
  "image/webp": {
    ending: "webp",
    begins: (head) => head.startsWith("RIFF") && head.startsWith("WEBP", 8),
    strip: stripWebp,
    add: addToWebp,
    isAnimated: isAnimatedWebp,
  },
  "image/avif": {
    ending: "avif",
    begins: (head) => readBrands(head).some((brand) => avifBrands.includes(brand)),
    // The orientation is in AVIF's own `irot`; that of Exif is ignored.
    strip: (bytes) => (avifHasMetadata(bytes) ? undefined : { bytes, orientation: 1 }),
    add: addToAvif,
    isAnimated: (bytes) => readBrands(headOf(bytes)).includes("avis"),
  },
  "image/gif": {
    ending: "gif",
    begins: (head) => /^GIF8[79]a/.test(head),
    strip: (bytes) => ({ bytes: stripGif(bytes), orientation: 1 }),
    add: addToGif,
    isAnimated: isAnimatedGif,
  },
} satisfies Readonly<Record<string, PictureFormat>>;

export type PictureType = keyof typeof pictureFormats;

/** Detects the type from the first bytes, since names can be wrong; undefined for anything else. */
export function detectPictureType(bytes: Uint8Array): PictureType | undefined {
  const head = headOf(bytes);
  return pictureTypes.find((type) => pictureFormats[type].begins(head));
}

// `Object.keys` loses the type of the names.
const pictureTypes = Object.keys(pictureFormats) as readonly PictureType[];

export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^[\s\S]{0,1000}<svg[\s>]/i.test(headOf(bytes));
}

/** Whether it is HEIC, or another picture in the same container that is not AVIF. */
export function looksLikeHeic(bytes: Uint8Array): boolean {
  return readBrands(headOf(bytes)).some((brand) => heicBrands.includes(brand));
}

/** Returns the first bytes, one per character. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1100)).toString("latin1");
}

/**
 * Returns the picture without its metadata. Only what is needed to show it is kept: its pixels, byte for byte, its colour profile
 * and its orientation. Each format lists what it keeps and drops everything else, so that future kinds of metadata are dropped
 * too.
 *
 * Takes any bytes: a broken picture stays as broken as it was. Undefined for a picture with metadata that cannot be removed.
 */
export function stripMetadata(type: PictureType, bytes: Uint8Array): StrippedPicture | undefined {
  return pictureFormats[type].strip(toBuffer(bytes));
}

/**
 * Adds rights to a picture without metadata; its pixels stay as they are, byte for byte. Undefined if they are too long for the
 * format, or if the file is damaged.
 * @param size of its pixels
 */
export function addRights(type: PictureType, bytes: Uint8Array, rights: EncodedRights, size: Size): Buffer | undefined {
  try {
    return pictureFormats[type].add(toBuffer(bytes), rights, size);
  } catch (error) {
    // A file that ends too early, or whose addresses lead out of it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function isAnimated(type: PictureType, bytes: Uint8Array): boolean {
  return pictureFormats[type].isAnimated(toBuffer(bytes));
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

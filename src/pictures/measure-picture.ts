import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { once } from "../domain/once.ts";
import type { OwnPicture, Size } from "../domain/picture.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { picturePath } from "../urls/file-paths.ts";
import { encodeRights } from "./encode-rights.ts";
import type { StrippedPicture } from "./exif-orientation.ts";
import { type CopySize, listSizes } from "./list-sizes.ts";
import {
  addRights,
  detectPictureType,
  isAnimated,
  looksLikeHeic,
  looksLikeSvg,
  type PictureType,
  pictureFormats,
  stripMetadata,
} from "./picture-formats.ts";
import { mergeRights, type PictureRights } from "./picture-rights.ts";
import { readRights } from "./read-rights.ts";

/** Loaded lazily: after a change to a text, no picture has to be measured. */
const imageSize = once(() => createRequire(import.meta.url)("image-size") as typeof import("image-size"));

/** Cloudflare refuses larger static assets. https://developers.cloudflare.com/workers/platform/limits/#static-assets */
export const longestPicture = 25 * 1024 * 1024;

/** Of a picture that smaller ones are made from: libvips and sharp refuse more, which would be over 1 GB of memory. */
const mostPixels = 0x3fff ** 2;

const types = "PNG, JPEG, WebP, AVIF or GIF";

/** How the newsroom wants a picture to be served. */
export interface Treatment {
  readonly rights: PictureRights;
  /** Whether it is served byte for byte, with everything that it contains. */
  readonly keep: boolean;
}

export const usualTreatment: Treatment = { rights: {}, keep: false };

/** A picture as it is served. */
export interface PreparedPicture {
  /** Without a copy, which would have to be rendered to be measured. */
  readonly media: OwnPicture;
  /** What is served, and what `media` describes. */
  readonly bytes: Uint8Array;
  readonly type: PictureType;
  /** What its copies say too. */
  readonly rights: PictureRights;
  /** The copy that is to be rendered; absent if it needs none. */
  readonly copy: CopySize | undefined;
  /** The picture without its rights, as it was served before rights were written into pictures; absent if it is the same. */
  readonly former: FormerPicture | undefined;
}

/** A picture at an address that nothing links to any more, which feed readers may have kept. */
export interface FormerPicture {
  /** Relative to the site's address. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Strips a picture of its metadata, writes its rights into it, and determines its type, size and path; the same bytes always have
 * the same path.
 */
export function preparePicture(bytes: Uint8Array, treatment = usualTreatment): PreparedPicture | Diagnosis {
  if (bytes.length === 0) return { what: "the file is empty", instead: "save the picture again" };
  const type = detectPictureType(bytes);
  if (!type) return diagnoseOther(bytes);
  const stripped = stripMetadata(type, bytes) ?? (treatment.keep ? { bytes, orientation: 1 } : undefined);
  if (!stripped) {
    return {
      what: "the picture contains metadata, such as where it was taken",
      instead: "save it without metadata, or as JPEG, PNG or WebP, from which Polyfeed removes it",
    };
  }
  const pixels = sizeOf(type, stripped.bytes);
  if (!pixels) return { what: `the file begins like ${type} but is damaged`, instead: "save the picture again" };
  const size = toShownSize(pixels, stripped);
  if (size.width * size.height > mostPixels) {
    const millions = Math.ceil((size.width * size.height) / 1e6);
    const most = Math.floor(mostPixels / 1e6);
    return { what: `the picture has ${millions} million pixels`, instead: `make it smaller: at most ${most} million` };
  }
  const rights = mergeRights(treatment.rights, readRights(bytes));
  const encoded = treatment.keep ? undefined : encodeRights(rights);
  const withRights = encoded ? addRights(type, stripped.bytes, encoded, pixels) : stripped.bytes;
  if (!withRights) {
    const instead = type === "image/jpeg" ? "shorten them" : "save the picture as JPEG";
    return { what: "its credit, copyright and licence cannot be written into the file", instead };
  }
  const served = treatment.keep ? bytes : withRights;
  const path = pathOf(type, served);
  const formerPath = pathOf(type, stripped.bytes);
  const media = { path, type, length: served.length, ...size };
  // A smaller version would lose the animation.
  const sizes = isAnimated(type, bytes)
    ? none
    : listSizes(media, type, Buffer.from(bytes), treatment.keep ? treatment.rights : {});
  return {
    media: { ...media, smaller: sizes.smaller },
    bytes: served,
    type,
    rights,
    copy: sizes.copy,
    former: formerPath === path ? undefined : { path: formerPath, bytes: stripped.bytes },
  };
}

function pathOf(type: PictureType, bytes: Uint8Array): string {
  return picturePath(createHash("sha256").update(bytes).digest("hex").slice(0, 32), pictureFormats[type].ending);
}

const none: ReturnType<typeof listSizes> = { smaller: [] };

/** The same for a caller that serves nothing. */
export function measurePicture(bytes: Uint8Array): OwnPicture | Diagnosis {
  const prepared = preparePicture(bytes);
  return "what" in prepared ? prepared : prepared.media;
}

function diagnoseOther(bytes: Uint8Array): Diagnosis {
  if (looksLikeSvg(bytes)) return { what: "SVG can carry scripts and is not served", instead: `save it as ${types}` };
  if (looksLikeHeic(bytes)) {
    return { what: "the file is HEIC, which few browsers and readers show", instead: "export it as JPEG" };
  }
  return {
    what: "the file is not in a picture format that readers show",
    instead: `save it as ${types}; write a link to a video or a sound`,
  };
}

/** Browsers turn a picture that lies on its side (CSS Images 3, `image-orientation`). */
function toShownSize({ width, height }: Size, { orientation }: Pick<StrippedPicture, "orientation">): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function sizeOf(type: PictureType, bytes: Uint8Array): Size | undefined {
  try {
    const { width, height } = imageSize().imageSize(type === "image/avif" ? asAvif(bytes) : bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** Names AVIF as the first brand: image-size knows a file by that alone. */
function asAvif(bytes: Uint8Array): Uint8Array {
  const named = Buffer.from(bytes);
  named.write("avif", 8, "latin1");
  return named;
}

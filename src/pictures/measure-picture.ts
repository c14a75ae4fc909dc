import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { once } from "../domain/once.ts";
import type { OwnPicture } from "../domain/picture.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { picturePath } from "../urls/file-paths.ts";
import type { StrippedPicture } from "./exif-orientation.ts";
import { detectPictureType, looksLikeSvg, type PictureType, pictureFormats, stripMetadata } from "./picture-formats.ts";
import { BrokenPicture, type PictureBytes, smallerSizes } from "./smaller-picture.ts";

/** Loaded lazily: after a change to a text, no picture has to be measured. */
const imageSize = once(() => createRequire(import.meta.url)("image-size") as typeof import("image-size"));

/** Cloudflare refuses larger static assets. https://developers.cloudflare.com/workers/platform/limits/#static-assets */
export const longestPicture = 25 * 1024 * 1024;

const types = "PNG, JPEG, WebP, AVIF or GIF";

/**
 * Determines a picture's type, size and path; the same bytes always have the same path. What is measured is the stripped picture,
 * since that is what is served.
 */
export function measurePicture(bytes: Uint8Array): OwnPicture | Diagnosis {
  if (bytes.length === 0) return { what: "the file is empty", instead: "save the picture again" };
  const type = detectPictureType(bytes);
  if (!type) {
    return looksLikeSvg(bytes)
      ? { what: "SVG can carry scripts and is not served", instead: `save it as ${types}` }
      : {
          what: "the file is not in a picture format that readers show",
          instead: `save it as ${types}; write a link to a video or a sound`,
        };
  }
  const stripped = stripMetadata(type, bytes);
  if (!stripped) {
    return {
      what: "the picture contains metadata, such as where it was taken",
      instead: "save it without metadata, or as JPEG, PNG or WebP, from which Polyfeed removes it",
    };
  }
  const size = sizeOf(stripped);
  if (!size) return { what: `the file begins like ${type} but is damaged`, instead: "save the picture again" };
  const hash = createHash("sha256").update(stripped.bytes).digest("hex").slice(0, 32);
  const path = picturePath(hash, pictureFormats[type].ending);
  return {
    path,
    type,
    length: stripped.bytes.length,
    ...size,
    // A smaller version would lose the animation.
    smaller: mayMove(type, stripped.bytes) ? [] : smallerSizes(path, size.width),
  };
}

/**
 * Returns a picture's bytes as they are served, which are the bytes that were measured.
 * @throws BrokenPicture if the file is no longer such a picture
 */
export function stripPicture({ source, bytes }: PictureBytes): Uint8Array {
  const type = detectPictureType(bytes);
  const stripped = type && stripMetadata(type, bytes);
  if (!stripped) throw new BrokenPicture(source, "no longer the picture that was measured");
  return stripped.bytes;
}

/** Whether there may be more than one frame: a GIF, or a WebP whose first chunk, `VP8X`, announces an animation. */
function mayMove(type: PictureType, bytes: Uint8Array): boolean {
  if (type === "image/gif") return true;
  const isExtended = Buffer.from(bytes.subarray(12, 16)).equals(Buffer.from("VP8X"));
  const flags = bytes[20];
  return type === "image/webp" && isExtended && flags !== undefined && (flags & 0x02) !== 0;
}

function sizeOf({ bytes, orientation }: StrippedPicture): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize().imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // Browsers turn a picture that lies on its side (CSS Images 3, `image-orientation`).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

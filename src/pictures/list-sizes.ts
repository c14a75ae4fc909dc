import { createHash } from "node:crypto";
import type { OwnPicture, Rendition } from "../domain/picture.ts";
import { renditionPath } from "../urls/file-paths.ts";
import { isTransparentAvif } from "./avif-metadata.ts";
import type { PictureType } from "./picture-formats.ts";
import { hasRights, type PictureRights } from "./picture-rights.ts";
import { printXmp } from "./print-xmp.ts";

/** Pixels: a thumbnail on a high-resolution screen, and a column on an ordinary one. */
const widths = [480, 960];

/** Pixels: a column on a high-resolution screen; more than the 1200 that Google asks of a large preview. */
const copyWidth = 1600;

export const quality = { smaller: 80, copy: 82 } as const;

/** Formats of copies, with the extensions of their names. */
const copyEndings = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" } as const;
export type CopyType = keyof typeof copyEndings;

/** A copy before it is rendered. */
export interface CopySize extends Rendition {
  readonly type: CopyType;
}

interface Sizes extends Pick<OwnPicture, "smaller"> {
  readonly copy?: CopySize;
}

/**
 * Lists the sizes that a picture is rendered in, with paths that depend on its bytes and on how they are rendered.
 * @param apart what its sizes say of its rights, if the picture itself does not: the path of the picture does not depend on it then
 */
export function listSizes(
  { path, width, height }: Rendition,
  type: PictureType,
  bytes: Buffer,
  apart: PictureRights = {},
): Sizes {
  const name = hasRights(apart) ? `-${digest(printXmp(apart))}` : "";
  const smaller = widths
    .filter((each) => each < width)
    .map((each) => ({ path: renditionPath(path, `${each}q${quality.smaller}${name}`, "webp"), width: each }));
  if (width <= copyWidth) return { smaller };
  const copyType = copyTypeOf(type, bytes);
  return {
    smaller,
    copy: {
      path: renditionPath(path, `${copyWidth}q${quality.copy}${name}`, copyEndings[copyType]),
      type: copyType,
      width: copyWidth,
      height: Math.max(1, Math.round((height * copyWidth) / width)),
    },
  };
}

/**
 * Returns the format of the picture, except that an AVIF, for which mail programs and many feed readers show nothing, becomes a JPEG,
 * or a WebP if it is transparent, and a GIF becomes a PNG, since more colours appear between those of its table.
 */
function copyTypeOf(type: PictureType, bytes: Buffer): CopyType {
  switch (type) {
    case "image/avif":
      return isTransparentAvif(bytes) ? "image/webp" : "image/jpeg";
    case "image/gif":
      return "image/png";
    default:
      return type;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

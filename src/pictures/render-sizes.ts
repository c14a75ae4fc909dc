import type { Sharp } from "sharp";
import { BrokenPicture } from "./broken-picture.ts";
import { encodeRights } from "./encode-rights.ts";
import { type CopySize, type CopyType, quality } from "./list-sizes.ts";
import type { PreparedPicture } from "./measure-picture.ts";
import { addRights } from "./picture-formats.ts";
import type { PictureRights } from "./picture-rights.ts";

export interface RenderedSize {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Renders the sizes of a picture, upright and with its rights. One that has a copy may be very large: it is decoded once, to the
 * width of the copy, from whose pixels the smaller sizes are made. Colours are converted to sRGB, since not every program that shows
 * pictures knows profiles.
 * @param source its path in the content folder
 * @throws BrokenPicture
 */
export async function* renderSizes(
  source: string,
  { bytes, media, copy, rights }: PreparedPicture,
): AsyncGenerator<RenderedSize> {
  // Loaded lazily: most compiles render no picture.
  const { default: sharp } = await import("sharp");
  try {
    const open = copy ? await decode(sharp(bytes), copy) : () => sharp(bytes).rotate();
    if (copy) yield { path: copy.path, bytes: await encode(encoders[copy.type](open()), copy.type, rights) };
    for (const { path, width } of media.smaller) {
      const webp = open().resize({ width }).webp({ quality: quality.smaller });
      yield { path, bytes: await encode(webp, "image/webp", rights) };
    }
  } catch (error) {
    throw new BrokenPicture(source, error);
  }
}

const encoders: Readonly<Record<CopyType, (picture: Sharp) => Sharp>> = {
  "image/jpeg": (picture) => picture.jpeg({ quality: quality.copy, mozjpeg: true }),
  "image/png": (picture) => picture.png({ compressionLevel: 9 }),
  "image/webp": (picture) => picture.webp({ quality: quality.copy }),
};

/** Decodes a picture to the pixels of its copy; each call of the result opens them again. */
async function decode(picture: Sharp, { width, height, type }: CopySize): Promise<() => Sharp> {
  const { default: sharp } = await import("sharp");
  const shown = picture.rotate().resize({ width, height, fit: "fill" });
  const opaque = type === "image/jpeg" ? shown.flatten({ background: "white" }) : shown;
  const { data, info } = await opaque.raw().toBuffer({ resolveWithObject: true });
  return () => sharp(data, { raw: info });
}

async function encode(picture: Sharp, type: CopyType, rights: PictureRights): Promise<Uint8Array> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const encoded = encodeRights(rights);
  if (!encoded) return data;
  const withRights = addRights(type, data, encoded, info);
  // Whether they fit was found when the picture was measured, unless that is in a format without a limit.
  return withRights ?? data;
}

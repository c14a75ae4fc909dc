import type { Media } from "../domain/site.ts";
import { renditionPath } from "../urls/file-paths.ts";
import { choosePlainGround } from "./plain-ground.ts";
import { BrokenPicture, type PictureBytes } from "./smaller-picture.ts";

/** How a picture is put into another shape: whole, in the middle, upright. */
export interface Shape {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Whether it stands on plain ground. Without, it keeps its transparency. */
  readonly onGround: boolean;
}

/** Changed with how renditions are made, so that those of before are not taken for them. */
const recipe = 1;

/** Where a rendition is served: the name follows from the picture's content and from how it is made. */
export function shapePath({ path }: Media, { width, height, onGround }: Shape, ending: "png" | "ico"): string {
  return renditionPath(path, `${width}x${height}${onGround ? "-ground" : ""}-${recipe}`, ending);
}

/**
 * The picture in this shape, without metadata; of an animation, the first frame. PNG: every reader and browser shows it, and a
 * logo's edges stay sharp.
 * @param withAlpha adds an alpha channel where there is none
 * @throws BrokenPicture
 */
export async function renderPng(
  { source, bytes }: PictureBytes,
  { width, height, onGround }: Shape,
  withAlpha = false,
): Promise<Uint8Array> {
  // Only here: see `renderSmaller`.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes).rotate();
    const ground = onGround ? await choosePlainGround(picture) : undefined;
    const background = ground ?? { r: 0, g: 0, b: 0, alpha: 0 };
    const flat = ground ? picture.flatten({ background }) : picture;
    const fitted = flat.resize({ width, height, fit: "contain", background });
    return await (withAlpha ? fitted.ensureAlpha() : fitted).png({ compressionLevel: 9 }).toBuffer();
  } catch (error) {
    throw new BrokenPicture(source, error);
  }
}

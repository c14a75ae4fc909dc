import type { OwnPicture } from "../domain/picture.ts";
import { renditionPath } from "../urls/file-paths.ts";
import { BrokenPicture, type PictureBytes } from "./broken-picture.ts";
import { choosePlainGround } from "./plain-ground.ts";

/** How a picture is rendered in another shape: whole, centred, upright. */
export interface Shape {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Whether it is put on a plain background. Otherwise it keeps its transparency. */
  readonly onGround: boolean;
}

/** Changed whenever renditions are made differently, so that older ones are not reused. */
const recipe = 1;

/** Returns the path of a rendition, which depends on the picture's content and on how it is rendered. */
export function shapePath({ path }: OwnPicture, { width, height, onGround }: Shape, ending: "png" | "ico"): string {
  return renditionPath(path, `${width}x${height}${onGround ? "-ground" : ""}-${recipe}`, ending);
}

/**
 * Renders the picture in this shape, without metadata; of an animation, the first frame. PNG, because every reader and browser
 * shows it and a logo's edges stay sharp.
 * @param withAlpha adds an alpha channel if there is none
 * @throws BrokenPicture
 */
export async function renderPng(
  { source, bytes }: PictureBytes,
  { width, height, onGround }: Shape,
  withAlpha = false,
): Promise<Uint8Array> {
  // Loaded lazily: most compiles render no picture.
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

import sharp from "sharp";
import type { SmallerPicture } from "../../domain/site.ts";

/** Pixels: a thumbnail on a sharp screen, and a column on a common one. */
const widths = [480, 960];

/** Which sizes of a picture are made besides its own, under names that follow from its content. */
export function smallerSizes(path: string, width: number): readonly SmallerPicture[] {
  return widths.filter((each) => each < width).map((each) => ({ path: `${path}-${each}.webp`, width: each }));
}

/** The picture at this width, upright, without what its camera wrote into it; WebP, which every browser shows. */
export function smallerPicture(source: string, width: number): Promise<Uint8Array> {
  return sharp(source).rotate().resize({ width }).webp({ quality: 80 }).toBuffer();
}

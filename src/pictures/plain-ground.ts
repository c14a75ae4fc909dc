import type { Sharp } from "sharp";

export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const white: Colour = { r: 255, g: 255, b: 255 };
const dark: Colour = { r: 34, g: 34, b: 34 };

/** Pixels: the picture is reduced to this size to be sampled. */
const side = 48;
/** Levels of 255 by which corners of one colour may differ: JPEG is not exact. */
const tolerance = 12;
/** From 0 to 1: above this a drawing is hard to see on white. */
const light = 0.75;

/**
 * Chooses a background colour for a picture: its own if all four corners have it, so that no edge shows; otherwise white, or dark
 * if the picture would be hard to see on white.
 */
export async function choosePlainGround(picture: Sharp): Promise<Colour> {
  const { data, info } = await picture
    .clone()
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const corners = [0, width - 1, width * (height - 1), width * height - 1].map((index) => pixelAt(data, index));
  return findCornerColour(corners) ?? (measureLightness(data) > light ? dark : white);
}

/** Red, green, blue and alpha, from 0 to 255. */
type Pixel = readonly [number, number, number, number];

/** @param data four bytes per pixel; throws if they end before the pixel */
function pixelAt(data: Buffer, index: number): Pixel {
  const at = index * 4;
  return [data.readUInt8(at), data.readUInt8(at + 1), data.readUInt8(at + 2), data.readUInt8(at + 3)];
}

/** Undefined if they differ, or if one is transparent. */
function findCornerColour(corners: readonly Pixel[]): Colour | undefined {
  if (corners.some(([, , , alpha]) => alpha < 255)) return undefined;
  const channels = ([0, 1, 2] as const).map((channel) => corners.map((corner) => corner[channel]));
  if (channels.some((levels) => Math.max(...levels) - Math.min(...levels) > tolerance)) return undefined;
  const mean = (channel: 0 | 1 | 2) =>
    Math.round(corners.reduce((sum, corner) => sum + corner[channel], 0) / corners.length);
  return { r: mean(0), g: mean(1), b: mean(2) };
}

/** Measures the lightness of all that is not transparent, from 0 to 1 (Rec. 709). @param data four bytes per pixel */
function measureLightness(data: Buffer): number {
  let sum = 0;
  let visible = 0;
  for (let index = 0; index < data.length / 4; index++) {
    const [r, g, b, alpha] = pixelAt(data, index);
    sum += alpha * (0.2126 * r + 0.7152 * g + 0.0722 * b);
    visible += alpha;
  }
  return visible === 0 ? 0 : sum / visible / 255;
}

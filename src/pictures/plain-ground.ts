import type { Sharp } from "sharp";

export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const white: Colour = { r: 255, g: 255, b: 255 };
const dark: Colour = { r: 34, g: 34, b: 34 };

/** Pixels: what is looked at is the picture made so small. */
const side = 48;
/** Levels of 255 by which corners differ that are of one colour: a JPEG is not exact. */
const tolerance = 12;
/** Of 1: from here on a drawing is hard to see on white. */
const light = 0.75;

/**
 * The colour that a picture can be put on: its own, where all four corners are of it, so that no edge shows; else white, or dark
 * where what there is to see would be lost on white.
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

/** @param data four bytes a pixel; throws where they end before it */
function pixelAt(data: Buffer, index: number): Pixel {
  const at = index * 4;
  return [data.readUInt8(at), data.readUInt8(at + 1), data.readUInt8(at + 2), data.readUInt8(at + 3)];
}

/** Undefined where they differ, or where one is transparent. */
function findCornerColour(corners: readonly Pixel[]): Colour | undefined {
  if (corners.some(([, , , alpha]) => alpha < 255)) return undefined;
  const channels = ([0, 1, 2] as const).map((channel) => corners.map((corner) => corner[channel]));
  if (channels.some((levels) => Math.max(...levels) - Math.min(...levels) > tolerance)) return undefined;
  const mean = (channel: 0 | 1 | 2) =>
    Math.round(corners.reduce((sum, corner) => sum + corner[channel], 0) / corners.length);
  return { r: mean(0), g: mean(1), b: mean(2) };
}

/** From 0 to 1, by Rec. 709, of what is not transparent. @param data four bytes a pixel */
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

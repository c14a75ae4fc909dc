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
export async function plainGround(picture: Sharp): Promise<Colour> {
  const { data, info } = await picture
    .clone()
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x + 1) * 4)];
  const [right, bottom] = [info.width - 1, info.height - 1];
  return (
    cornerColour([pixel(0, 0), pixel(right, 0), pixel(0, bottom), pixel(right, bottom)]) ??
    (lightness(data) > light ? dark : white)
  );
}

/** Undefined where they differ, or where one is transparent. */
function cornerColour(corners: readonly (readonly number[])[]): Colour | undefined {
  const channel = (index: number) => corners.map((corner) => corner[index] ?? 0);
  const channels = [0, 1, 2].map(channel);
  const isOpaque = channel(3).every((alpha) => alpha === 255);
  const isOne = channels.every((levels) => Math.max(...levels) - Math.min(...levels) <= tolerance);
  if (!isOpaque || !isOne) return undefined;
  const [r = 0, g = 0, b = 0] = channels.map((levels) => Math.round(levels.reduce((sum, level) => sum + level) / 4));
  return { r, g, b };
}

/** From 0 to 1, by Rec. 709, of what is not transparent. @param data four bytes a pixel: red, green, blue, alpha */
function lightness(data: Uint8Array): number {
  let sum = 0;
  let visible = 0;
  for (let at = 0; at + 3 < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
    sum += alpha * (0.2126 * r + 0.7152 * g + 0.0722 * b);
    visible += alpha;
  }
  return visible === 0 ? 0 : sum / visible / 255;
}

import type { SmallerPicture } from "../domain/picture.ts";
import { type Diagnosis, type Problem, problemOfFile } from "../problems/problem.ts";
import { renditionPath } from "../urls/file-paths.ts";

/** Pixels: a thumbnail on a high-resolution screen, and a column on an ordinary one. */
const widths = [480, 960];

const quality = 80;

/** Lists the smaller sizes of a picture, with paths that depend on its content and on how they are rendered. */
export function smallerSizes(path: string, width: number): readonly SmallerPicture[] {
  return widths
    .filter((each) => each < width)
    .map((each) => ({ path: renditionPath(path, `${each}q${quality}`, "webp"), width: each }));
}

/** A picture's file as it was read. */
export interface PictureBytes {
  /** Its path in the content folder. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** A file that begins like a picture but cannot be read to its end. */
export class BrokenPicture extends Error {
  readonly source: string;

  constructor(source: string, cause: unknown) {
    super(`${source} cannot be read to its end`, { cause });
    this.name = "BrokenPicture";
    this.source = source;
  }
}

/** Renders the picture at this width, upright and without metadata, as WebP, which every browser shows. @throws BrokenPicture */
export async function renderSmaller({ source, bytes }: PictureBytes, width: number): Promise<Uint8Array> {
  // Loaded lazily: most compiles render no picture.
  const { default: sharp } = await import("sharp");
  try {
    return await sharp(bytes).rotate().resize({ width }).webp({ quality }).toBuffer();
  } catch (error) {
    throw new BrokenPicture(source, error);
  }
}

/**
 * Returns the problem of a picture that could not be rendered, if there is one.
 * @param content as problems name it
 * @param write renders the pictures
 */
export async function brokenPicture(
  { name }: { readonly name: string },
  write: () => Promise<void>,
): Promise<Problem | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return problemOfFile(`${name}/${error.source}`, damagedPicture);
  }
}

export const damagedPicture: Diagnosis = {
  what: "the picture is truncated or damaged",
  instead: "save it again",
};

/** Whether a picture can be read to its end, so that smaller ones can be rendered from it. */
export async function isWhole(picture: PictureBytes): Promise<boolean> {
  try {
    await renderSmaller(picture, 1);
    return true;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return false;
  }
}

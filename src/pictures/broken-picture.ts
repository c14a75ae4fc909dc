import { type Diagnosis, type Problem, problemOfFile } from "../problems/problem.ts";

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
export async function isWhole({ bytes }: PictureBytes): Promise<boolean> {
  // Loaded lazily: most compiles render no picture.
  const { default: sharp } = await import("sharp");
  try {
    await sharp(bytes).resize({ width: 1 }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

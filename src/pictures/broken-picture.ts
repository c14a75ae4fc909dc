import { type Diagnosis, type Problem, problemOfFile } from "../problems/problem.ts";
import { BrokenPicture, type PictureBytes, smallerPicture } from "./smaller-picture.ts";

/**
 * The problem of a picture that could not be made smaller, if there is one.
 * @param content as problems name it
 * @param write what makes smaller pictures
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
  what: "the picture ends too soon or is damaged",
  instead: "save it again",
};

/** Whether a picture can be read to its end, so that smaller ones can be made of it. */
export async function isWhole(picture: PictureBytes): Promise<boolean> {
  try {
    await smallerPicture(picture, 1);
    return true;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return false;
  }
}

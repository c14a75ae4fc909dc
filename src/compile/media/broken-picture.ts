import { dirname, relative } from "node:path";
import type { Problem } from "../problem.ts";
import type { Remedy } from "../schema/remedy.ts";
import { BrokenPicture, smallerPicture } from "./smaller-picture.ts";

/**
 * The problem of a picture that could not be made smaller, if there is one.
 * @param content the content folder's absolute path
 * @param write what makes smaller pictures
 */
export async function brokenPicture(content: string, write: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    const path = relative(dirname(content), error.source).replaceAll("\\", "/");
    return { path, line: 1, column: 1, field: "", ...damagedPicture };
  }
}

export const damagedPicture: Remedy = {
  what: "the picture ends too soon or is damaged",
  instead: "save it again",
};

/** Whether a picture can be read to its end, so that smaller ones can be made of it. */
export async function isWhole(source: string): Promise<boolean> {
  try {
    await smallerPicture(source, 1);
    return true;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return false;
  }
}

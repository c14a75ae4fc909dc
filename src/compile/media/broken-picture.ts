import { dirname, relative } from "node:path";
import type { Problem } from "../problem.ts";
import { BrokenPicture } from "./smaller-picture.ts";

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
    const what = "the picture ends too soon or is damaged";
    return { path, line: 1, column: 1, field: "", what, instead: "save it again" };
  }
}

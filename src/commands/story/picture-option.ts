import { readFile } from "node:fs/promises";
import { longestPicture, measurePicture } from "../../pictures/measure-picture.ts";
import { detectPictureType, pictureFormats } from "../../pictures/picture-formats.ts";
import { quote } from "../../problems/quote.ts";
import { Refusal } from "./refusal.ts";

export interface PictureCopy {
  /** What the copy in the story's folder is called. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The picture that `--image` names, if compile would take it. */
export async function pictureOption(path: string): Promise<PictureCopy> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`--image: ${quote(path)} cannot be read (${error.code}); name a picture's file`);
  });
  if (bytes.length > longestPicture) throw new Refusal(`--image: ${quote(path)} is too large; 25 MiB is the most`);
  const media = measurePicture(bytes);
  const type = detectPictureType(bytes);
  if ("what" in media || !type) {
    const { what, instead } = "what" in media ? media : { what: "is not a picture", instead: "name another" };
    throw new Refusal(`--image: ${quote(path)}: ${what}; ${instead}`);
  }
  return { name: `cover.${pictureFormats[type].ending}`, bytes };
}

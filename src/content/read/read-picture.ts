import { longestPicture } from "../../pictures/measure-picture.ts";
import { BrokenPicture, type PictureBytes } from "../../pictures/smaller-picture.ts";
import type { ContentSource } from "../source/content-source.ts";

/**
 * The bytes of a picture that has been measured.
 * @throws BrokenPicture where it has gone since
 */
export async function readPicture(content: ContentSource, source: string): Promise<PictureBytes> {
  const picture = await content.picture(source, longestPicture);
  if ("missing" in picture) throw new BrokenPicture(source, picture.missing);
  return { source, bytes: picture.bytes };
}

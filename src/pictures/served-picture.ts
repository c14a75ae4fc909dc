import { pictureType } from "./picture-type.ts";
import { BrokenPicture, type PictureBytes } from "./smaller-picture.ts";
import { stripMetadata } from "./strip-metadata.ts";

/**
 * A picture's own bytes as they are served: as they were measured.
 * @throws BrokenPicture where it has since become something else
 */
export function servedPicture({ source, bytes }: PictureBytes): Uint8Array {
  const type = pictureType(bytes);
  const bare = type && stripMetadata(type, bytes);
  if (!bare) throw new BrokenPicture(source, "no picture, or another");
  return bare.bytes;
}

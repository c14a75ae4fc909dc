import type { PictureRegistry } from "../../content/read/picture-registry.ts";
import type { Folder } from "../../content/source/content-source.ts";
import type { PictureSource } from "./with-pictures.ts";

/** The pictures that the texts of the story in a folder name. */
export function pictureSource(media: PictureRegistry, folder: Folder, draft: boolean): PictureSource {
  const measure = draft ? media.measureWhole : media.measure;
  return async (file) => {
    const picture = await measure(media.find(folder, file));
    return "media" in picture ? picture.media : picture;
  };
}

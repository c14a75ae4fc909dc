import type { MediaRegistry } from "../../content/read/picture-registry.ts";
import type { Folder } from "../../content/source/content-source.ts";
import type { PictureSource } from "./with-pictures.ts";

/** The pictures that the texts of the story in a folder name. */
export function pictureSource(media: MediaRegistry, folder: Folder, draft: boolean): PictureSource {
  const measure = draft ? media.wholePicture : media.picture;
  return async (file) => {
    const picture = await measure(media.find(folder, file));
    return "media" in picture ? picture.media : picture;
  };
}

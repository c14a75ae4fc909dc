import { join } from "node:path";
import type { MediaRegistry } from "../media.ts";
import type { PictureSource } from "./with-pictures.ts";

/**
 * What is wrong with a picture is told where it is named, by the text that names it.
 * @param content the content folder's absolute path
 */
export function pictureSource(content: string, media: MediaRegistry): PictureSource {
  return async (story, file) => {
    const picture = await media.picture(join(content, "articles", story), file);
    return "path" in picture ? picture : undefined;
  };
}

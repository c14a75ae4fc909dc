import { join } from "node:path";
import type { MediaRegistry } from "../media.ts";
import type { PictureSource } from "./with-pictures.ts";

/**
 * The pictures that a story's texts name.
 * @param content the content folder's absolute path
 */
export function pictureSource(content: string, media: MediaRegistry, draft: boolean): PictureSource {
  const picture = draft ? media.wholePicture : media.picture;
  return (story, file) => picture(join(content, "articles", story), file);
}

import { join } from "node:path";
import type { MediaRegistry } from "../media.ts";
import type { PictureSource } from "./with-pictures.ts";

/** The pictures that texts name. @param content the content folder's absolute path */
export function pictureSource(content: string, media: MediaRegistry): PictureSource {
  return (story, file) => media.picture(join(content, "articles", story), file);
}

import { join } from "node:path";
import type { MediaRegistry } from "../media.ts";
import { decodeSegment } from "./decode-segment.ts";
import type { PictureSource } from "./with-pictures.ts";

/**
 * The pictures that texts name. Markdown takes no space in a name, so that many programs write `my%20photo.png`: what is not there
 * under the name as written is looked for under what that stands for.
 * @param content the content folder's absolute path
 */
export function pictureSource(content: string, media: MediaRegistry): PictureSource {
  return async (story, file) => {
    const folder = join(content, "articles", story);
    const picture = await media.picture(folder, file);
    const decoded = decodeSegment(file);
    return "path" in picture || decoded === file ? picture : media.picture(folder, decoded);
  };
}

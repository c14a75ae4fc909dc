import { feedPicture, type PictureFile } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { fileUrl, pathOf } from "../../urls/urls.ts";

/** Either one of two columns or the full width of a small screen, as in the style sheet. */
export const columnWidth = "(min-width: 60rem) 45rem, 100vw";

/** Beside the text of an article in a list. */
export const thumbnailWidth = "12rem";

/** In the text of an article. */
export const textWidth = "(min-width: 46rem) 42rem, 100vw";

/** In a gallery of two columns, or one on a small screen. */
export const galleryWidth = "(min-width: 46rem) 21rem, (min-width: 40rem) 50vw, 100vw";

/**
 * Returns the attributes with which a browser chooses among the sizes of a picture. Only the site's own files have sizes.
 * @param sizes the width that the style sheet gives it, as the value of this attribute
 */
export function pictureSources(site: Site, media: PictureFile, sizes: string) {
  if ("url" in media) return { src: media.url };
  const address = (path: string) => pathOf(site, fileUrl(site, path));
  const { path, width, height } = feedPicture(media);
  const srcset = [...media.smaller, { path, width }].map((each) => `${address(each.path)} ${each.width}w`).join(", ");
  return { src: address(path), width, height, ...(media.smaller.length > 0 && { srcset, sizes }) };
}

/** Returns the address of the largest size that a page shows. */
export function largestSource(site: Site, media: PictureFile): string {
  return "url" in media ? media.url : pathOf(site, fileUrl(site, feedPicture(media).path));
}

import type { Article } from "../domain/article.ts";
import { feedPicture, type Picture } from "../domain/picture.ts";
import type { Site } from "../domain/site.ts";
import { fileUrl } from "../urls/urls.ts";

/** `measured` is absent for a picture on another host: no format may then claim a size. */
export interface EntryImage {
  readonly url: string;
  readonly measured?: {
    readonly type: string;
    readonly length: number;
    readonly width: number;
    readonly height: number;
  };
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * Returns the picture that stands for an article in feeds. If feeds may not have the lead picture or the text, it is the first one
 * that they may have: a lead picture, or one of the text.
 */
export function imageOf(site: Site, { image, syndicate, figures = [] }: Article): EntryImage | undefined {
  if (!image && syndicate !== false) return undefined;
  const inText = figures.flatMap(({ figure }) => (figure.kind === "pictures" ? figure.pictures : []));
  const picture = [...(image ? [image] : []), ...inText].find((each) => each.syndicate !== false);
  return picture && toEntryImage(site, picture);
}

/** Returns a picture with its absolute URL and the size of the file that feeds show. */
export function toEntryImage(site: Site, { media, syndicate: _, ...texts }: Picture): EntryImage {
  if ("url" in media) return { url: media.url, ...texts };
  const { path, ...measured } = feedPicture(media);
  return { url: fileUrl(site, path), measured, ...texts };
}

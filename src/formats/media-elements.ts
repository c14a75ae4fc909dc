import type { Entry } from "../feed/entry.ts";
import type { EntryClip } from "../feed/entry-clip.ts";
import type { EntryImage } from "../feed/entry-image.ts";
import { element, type XmlElement } from "../xml/element.ts";

/**
 * Creates the picture and the clips of an entry in Media RSS, for both XML formats. The picture comes first: many readers take
 * the first `media:content` as the picture of the entry.
 *
 * The picture's `media:thumbnail` has the same URL as its `media:content` and its enclosure: Miniflux shows a picture for each URL
 * among the three.
 *
 * Subtitles are left out: the W3C validator rejects `media:subTitle`.
 */
export function mediaElements({ image, clips }: Entry): readonly XmlElement[] {
  return [
    ...(image ? [pictureContent(image), thumbnail({ url: image.url, ...image.measured })] : []),
    ...clips.map(clipContent),
  ];
}

/** With its alternative text, caption and credit. */
function pictureContent({ url, measured, alt, caption, credit }: EntryImage): XmlElement {
  return element(
    "media:content",
    {
      url,
      medium: "image",
      type: measured?.type,
      fileSize: measured?.length,
      width: measured?.width,
      height: measured?.height,
    },
    element("media:title", { type: "plain" }, alt),
    caption === undefined ? undefined : element("media:description", { type: "plain" }, caption),
    credit === undefined ? undefined : element("media:credit", {}, credit),
  );
}

function clipContent({ url, medium, type, title, measured, poster }: EntryClip): XmlElement {
  return element(
    "media:content",
    {
      url,
      medium,
      type,
      fileSize: measured?.length,
      duration: measured && wholeSeconds(measured.duration),
      width: measured?.width,
      height: measured?.height,
    },
    title === "" ? undefined : element("media:title", { type: "plain" }, title),
    poster && thumbnail(poster),
  );
}

function thumbnail({ url, width, height }: { url: string; width?: number; height?: number }): XmlElement {
  return element("media:thumbnail", { url, width, height });
}

/** Returns a duration in whole seconds; at least 1, since players read 0 as unknown. @param seconds may have a fraction */
function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.round(seconds));
}

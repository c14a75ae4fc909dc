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

function clipContent({ url, medium, type, title, measured, poster, tracks }: EntryClip): XmlElement {
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
    ...tracks.map((track) => element("media:subTitle", { type: "text/vtt", lang: track.language, href: track.url })),
  );
}

function thumbnail({ url, width, height }: { url: string; width?: number; height?: number }): XmlElement {
  return element("media:thumbnail", { url, width, height });
}

/** Returns a duration as RSS modules have it; at least 1, since 0 means unknown to players. @param seconds may have a fraction */
export function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.round(seconds));
}

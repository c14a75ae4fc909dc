import type { EntryImage } from "../feed/entry.ts";
import { element, type XmlElement } from "../xml/element.ts";

/** The lead picture in Media RSS, which both XML formats carry: what it shows, its caption and who made it. */
export function mediaContent(image: EntryImage | undefined): readonly XmlElement[] {
  if (!image) return [];
  const { url, measured, alt, caption, credit } = image;
  return [
    element(
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
    ),
  ];
}

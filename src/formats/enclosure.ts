import type { Entry } from "../feed/entry.ts";

interface Enclosure {
  readonly url: string;
  readonly type: string;
  /** Bytes. */
  readonly length: number;
}

/**
 * Returns the only enclosure of an item: most readers take one, and differ in which. What plays comes before the picture, as podcast
 * apps expect. A file on another host has no length, which an enclosure must have.
 *
 * `itunes:duration` is not written beside it: the W3C validator would take the feed for a podcast and ask for a category and an
 * e-mail address. The duration is in `media:content`.
 */
export function enclosureOf({ clips, image }: Entry): Enclosure | undefined {
  for (const { url, type, measured } of clips) {
    if (measured) return { url, type, length: measured.length };
  }
  return image?.measured && { url: image.url, type: image.measured.type, length: image.measured.length };
}

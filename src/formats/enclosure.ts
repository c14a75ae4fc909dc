import type { Entry } from "../feed/entry.ts";
import { element, type XmlElement } from "../xml/element.ts";
import { wholeSeconds } from "./media-elements.ts";

interface Enclosure {
  readonly url: string;
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  /** Seconds. */
  readonly duration?: number;
}

/**
 * Returns the only enclosure of an item: most readers take one, and differ in which. What plays comes before the picture, as podcast
 * apps expect. A file on another host has no length, which an enclosure must have.
 */
export function enclosureOf({ clips, image }: Entry): Enclosure | undefined {
  for (const { url, type, measured } of clips) {
    if (measured) return { url, type, length: measured.length, duration: measured.duration };
  }
  return image?.measured && { url: image.url, type: image.measured.type, length: image.measured.length };
}

/**
 * Creates the duration of the enclosure for podcast apps, which do not read Media RSS. The namespace is declared here, so that a feed
 * without audio and video does not declare it.
 */
export function podcastDuration(seconds: number): XmlElement {
  const namespace = { "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd" };
  return element("itunes:duration", namespace, String(wholeSeconds(seconds)));
}

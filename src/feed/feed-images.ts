import type { PublisherImages, Site } from "../domain/site.ts";
import { fileUrl } from "../urls/urls.ts";

/** The publisher's logo and icon; absolute URLs of PNGs. */
export interface FeedImages {
  /** Twice as wide as high. */
  readonly wideLogo: string;
  /** The whole logo in its own shape, at most 144 pixels wide and 400 high. */
  readonly smallLogo: { readonly url: string; readonly width: number; readonly height: number };
  /** Square, for timelines and large screens. */
  readonly icon: string;
  /** Square, for lists. */
  readonly smallIcon: string;
}

export function feedImages(site: Site, { wideLogo, smallLogo, icon, smallIcon }: PublisherImages): FeedImages {
  return {
    wideLogo: fileUrl(site, wideLogo.path),
    smallLogo: { url: fileUrl(site, smallLogo.path), width: smallLogo.width, height: smallLogo.height },
    icon: fileUrl(site, icon.path),
    smallIcon: fileUrl(site, smallIcon.path),
  };
}

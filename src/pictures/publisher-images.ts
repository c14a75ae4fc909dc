import type { Media, PublisherImages } from "../domain/site.ts";
import { type Shape, shapePath } from "./rendition.ts";

/** A picture of the content. */
export interface SourcePicture {
  /** Its path in the content. */
  readonly source: string;
  readonly media: Media;
}

/** The pictures of `site.yaml` from which all others are made; each stands for the other where that is absent. */
export interface PublisherPictures<Picture extends SourcePicture = SourcePicture> {
  /** Of any shape. */
  readonly logo: Picture;
  /** Square, or the logo. */
  readonly icon: Picture;
}

export interface PublisherShape {
  readonly from: SourcePicture;
  readonly shape: Shape;
}

/** Pixels, in `favicon.ico`: a tab, a tab on a sharp screen, a shortcut. */
export const icoSides = [16, 32, 48] as const;

/**
 * The shapes that are asked for. A logo stands on plain ground, since nobody knows on which it is shown; an icon keeps its
 * transparency (JSON Feed 1.1, `icon`: "should use transparency where appropriate"), but for phones, which put black behind it.
 */
export function publisherShapes({ logo, icon }: PublisherPictures) {
  const square = (side: number, onGround = icon.media.width !== icon.media.height): PublisherShape => ({
    from: icon,
    shape: { width: side, height: side, onGround },
  });
  const ofLogo = (size: { width: number; height: number }): PublisherShape => ({
    from: logo,
    shape: { ...size, onGround: true },
  });
  return {
    // Twice and three times what a page shows, for sharp screens.
    pageLogo: ofLogo(fitWithin(logo.media, 480, 96)),
    // RFC 4287 section 4.2.8: two to one.
    wideLogo: ofLogo({ width: 512, height: 256 }),
    // RSS 2.0, `image`: PNG, at most 144 by 400.
    smallLogo: ofLogo(fitWithin(logo.media, 144, 400)),
    // JSON Feed 1.1, `icon`: "relatively large, such as 512 x 512".
    icon: square(512),
    // RFC 4287 section 4.2.5: "suitable for presentation at a small size"; JSON Feed 1.1, `favicon`: "not smaller than 64 x 64";
    // Google shows multiples of 48: https://developers.google.com/search/docs/appearance/favicon-in-search
    smallIcon: square(96),
    touchIcon: square(180, true),
    ico: icoSides.map((side) => square(side)),
  } as const;
}

export function publisherImages(pictures: PublisherPictures): PublisherImages {
  const { pageLogo, wideLogo, smallLogo, icon, smallIcon, touchIcon } = publisherShapes(pictures);
  return {
    logo: pictures.logo.media,
    pageLogo: renditionOf(pageLogo),
    wideLogo: renditionOf(wideLogo),
    smallLogo: renditionOf(smallLogo),
    icon: renditionOf(icon),
    smallIcon: renditionOf(smallIcon),
    touchIcon: renditionOf(touchIcon),
  };
}

function renditionOf({ from, shape }: PublisherShape) {
  const { width, height } = shape;
  return { path: shapePath(from.media, shape, "png"), width, height };
}

/** In its own shape, and no larger than it is. */
function fitWithin({ width, height }: Media, mostWide: number, mostHigh: number): { width: number; height: number } {
  const scale = Math.min(1, mostWide / width, mostHigh / height);
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}

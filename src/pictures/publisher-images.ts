import type { OwnPicture } from "../domain/picture.ts";
import type { PublisherImages } from "../domain/site.ts";
import { type Shape, shapePath } from "./rendition.ts";

/** A picture in the content folder. */
export interface SourcePicture {
  /** Its path in the content folder. */
  readonly source: string;
  readonly media: OwnPicture;
}

/** The pictures in `site.yaml` from which all others are rendered; each replaces the other if that is missing. */
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

/** Pixels, in `favicon.ico`: a tab, a tab on a high-resolution screen, a shortcut. */
export const icoSides = [16, 32, 48] as const;

/**
 * Lists the shapes that are needed. A logo is put on a plain background, since nobody knows where it is shown; an icon keeps its
 * transparency (JSON Feed 1.1, `icon`: "should use transparency where appropriate"), except for phones, which put black behind
 * it.
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
    // Two and three times the size on a page, for high-resolution screens.
    pageLogo: ofLogo(fitWithin(logo.media, 480, 96)),
    // RFC 4287 section 4.2.8: twice as wide as high.
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

/** Scales a picture to fit, without distorting or enlarging it. */
function fitWithin(
  { width, height }: OwnPicture,
  mostWide: number,
  mostHigh: number,
): { width: number; height: number } {
  const scale = Math.min(1, mostWide / width, mostHigh / height);
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}

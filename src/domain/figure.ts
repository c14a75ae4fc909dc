import type { Picture } from "./picture.ts";
import type { Clip } from "./recording.ts";

/**
 * A block of an article's body that pages show in their own way: it loads on a click, has subtitles, or comes in several sizes. The
 * body itself holds the form that feeds have.
 */
export type Figure = EmbedFigure | ClipFigure | PicturesFigure;

/** A figure, and the part of the body that it replaces on a page: offsets in UTF-16 code units, the end exclusive. */
export interface PlacedFigure {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** What an embed shows, which decides its words. */
export const embedKinds = ["video", "audio", "post", "chart", "map"] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** Something on another site, which a page loads from there once a reader asks for it. */
export interface EmbedFigure {
  readonly kind: "embed";
  /** The provider's name for people: "YouTube". */
  readonly provider: string;
  readonly shows: EmbedKind;
  /** Plain text. */
  readonly title: string;
  /** Absent if none can be derived from the address: the page then has only its card. */
  readonly frame?: EmbedFrame;
  /** Portable HTML of its card with a poster that feeds may not have; absent if the card in the body is the same. */
  readonly card?: string;
}

/** The document that a provider offers for an `<iframe>`. */
export interface EmbedFrame {
  /** Absolute https URL. */
  readonly url: string;
  /** Width divided by height, or a height in pixels for what is as wide as the column. */
  readonly size: { readonly ratio: number } | { readonly height: number };
}

/** An audio or video file of the newsroom's, or on another host. */
export interface ClipFigure extends Clip {
  readonly kind: "clip";
}

/** One picture, or a gallery of several. */
export interface PicturesFigure {
  readonly kind: "pictures";
  readonly pictures: readonly Picture[];
}

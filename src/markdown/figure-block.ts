import type { PlacedFigure } from "../domain/figure.ts";
import type { FoundEmbed } from "../embeds/found-embed.ts";

/** A block of a text that `References.printFigure` prints. */
export type FigureBlock = EmbedBlock | ClipBlock | PicturesBlock;

/** The address of an embed alone in a paragraph, or a provider's code to paste. */
export interface EmbedBlock {
  readonly kind: "embed";
  readonly embed: FoundEmbed;
  /** The text of the link; absent if it is only the address. */
  readonly title?: string;
  /** The words of a pasted post, as portable HTML. */
  readonly words?: string;
  /** A picture in the story's folder, written as the link's text: `[![alt](poster.jpg)](address)`. */
  readonly poster?: BlockPicture;
}

/** An audio or video file alone in a paragraph: `![caption](clip.mp4)`, or a `<video>` or `<audio>`. */
export interface ClipBlock {
  readonly kind: "clip";
  /** As written; of a file elsewhere, its absolute https URL. */
  readonly src: string;
  /** Plain text; empty if it has none. */
  readonly caption: string;
  /** As written: the picture in the story's folder that a `<video>` names. */
  readonly poster?: string;
}

/** One picture or several in a row, with nothing else in their paragraph. */
export interface PicturesBlock {
  readonly kind: "pictures";
  readonly pictures: readonly BlockPicture[];
}

export interface BlockPicture {
  /** As written; of a picture elsewhere, its absolute https URL without parameters that only track. */
  readonly src: string;
  /** Plain text; absent if none is written, which has been reported, and empty for decoration. */
  readonly alt?: string;
  /** Plain text: the title in Markdown, or the `<figcaption>`. */
  readonly caption?: string;
  /** Pixels, as written; only of a picture elsewhere, which is not measured. */
  readonly width?: number;
  /** Pixels, as written; only of a picture elsewhere, which is not measured. */
  readonly height?: number;
}

/** A block as it was printed. */
export interface PrintedFigure {
  /** Portable HTML for feeds; see `bodyPrinter`. Empty if feeds show nothing of it. */
  readonly html: string;
  /** What pages show in its place; absent if they show the same. */
  readonly figure?: PlacedFigure["figure"];
}

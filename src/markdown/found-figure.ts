import type { FoundEmbed } from "../embeds/found-embed.ts";
import type { Diagnosis } from "../problems/problem.ts";
import type { HtmlElement } from "./html-tree.ts";

/** A block of a text that pages show in their own way, before its files and its words are checked. */
export type FoundFigure = FoundEmbedBlock | FoundClip | FoundPictures;

export interface FoundEmbedBlock {
  readonly kind: "embed";
  /** Offset of its tag in the text that was parsed; see `HtmlElement`. */
  readonly at: number;
  readonly embed: FoundEmbed;
  /** Plain text. */
  readonly title?: string;
  /** The `<blockquote>` of a pasted post. */
  readonly quote?: HtmlElement;
  /** An `<img>` or a similar element. */
  readonly poster?: HtmlElement;
  /** What is written but not kept. */
  readonly losses?: readonly Diagnosis[];
}

export interface FoundClip {
  readonly kind: "clip";
  /** Offset of its tag in the text that was parsed. */
  readonly at: number;
  /** The name of its element or, for Markdown, what it is: `video`. */
  readonly name: string;
  /** As written. */
  readonly src: string;
  /** Plain text; empty if it has none. */
  readonly caption: string;
  /** As written. */
  readonly poster?: string;
  /** What is written but not kept. */
  readonly losses: readonly Diagnosis[];
}

export interface FoundPictures {
  readonly kind: "pictures";
  readonly pictures: readonly FoundPicture[];
}

export interface FoundPicture {
  /** An `<img>` or a similar element. */
  readonly image: HtmlElement;
  /** Plain text; absent if it has none other than the title of the image. */
  readonly caption?: string;
}

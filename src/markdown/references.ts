import type { Diagnosis } from "../problems/problem.ts";
import type { FigureBlock, PrintedFigure } from "./figure-block.ts";

/** Resolves the references of an article. They are passed as written, percent-encoded or not. */
export interface References {
  /**
   * Returns the absolute URL of an absolute path or a fragment, which still has to be checked; the result for any other
   * reference; undefined if it resolves to nothing.
   */
  resolveLink(href: string): string | ResolvedLink | undefined;
  /** Explains why an absolute URL leads nowhere; undefined if it leads somewhere, or if that cannot be known here. */
  deadLink(url: string): Diagnosis | undefined;
  /** Returns the image for a reference without scheme and host, or why it cannot be shown. */
  resolveImage(src: string): ResolvedImage | Diagnosis;
  /** Prints a block that pages show in their own way, or explains why it cannot be shown. */
  printFigure(block: FigureBlock): PrintedFigure | Diagnosis;
  /** Hosts of Mastodon instances whose posts are embeds. */
  readonly mastodon: readonly string[];
}

/** A link that needs no further check; without a URL it resolves to nothing. */
export interface ResolvedLink {
  /** Absolute. */
  readonly url?: string;
  /** MIME type of a document that the site serves. */
  readonly type?: string;
  /** What is written after the link, in the text's language: the type and size of a document, "(PDF, 1.2 MB)". */
  readonly note?: string;
  readonly diagnosis?: Diagnosis;
}

export interface ResolvedImage {
  /** Absolute URL. */
  readonly url: string;
  /** Why it can only be shown as a figure, which feeds and pages show in their own ways. */
  readonly figureOnly?: Diagnosis;
  /** What readers miss of it where it is not a figure. */
  readonly inFigureOnly?: Diagnosis;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

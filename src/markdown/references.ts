import type { Diagnosis } from "../problems/problem.ts";

/** What the references of an article stand for. They are given as written, percent-encoded or not. */
export interface References {
  /**
   * The absolute URL of an absolute path or a fragment, to be checked; what there is to say of any other reference; undefined where
   * it resolves to nothing.
   */
  resolveLink(href: string): string | ResolvedLink | undefined;
  /** Why an absolute URL leads nowhere; undefined where it leads somewhere, or where nobody here knows. */
  deadLink(url: string): Diagnosis | undefined;
  /** The image of a reference without scheme and host, or why it cannot be shown. */
  resolveImage(src: string): ResolvedImage | Diagnosis;
}

/** A link that needs no further check; without a URL it leads nowhere. */
export interface ResolvedLink {
  /** Absolute. */
  readonly url?: string;
  readonly diagnosis?: Diagnosis;
}

export interface ResolvedImage {
  /** Absolute URL. */
  readonly url: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

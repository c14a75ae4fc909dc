import type { Localised } from "./language.ts";

/** A person, or a desk with a collective byline. */
export interface Author {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly name: Localised;
  /** The author's own page elsewhere; without one the author's page here stands for them. */
  readonly url?: string;
  readonly about?: Localised;
  /** Slugs they had before: their addresses lead here. */
  readonly aliases: readonly string[];
  /** Their feed is no longer kept: its addresses say so. */
  readonly retired: boolean;
}

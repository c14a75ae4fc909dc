import type { Localised } from "./language.ts";

export const tagKinds = ["section", "place", "person", "organisation", "topic"] as const;
export type TagKind = (typeof tagKinds)[number];

/** One term of the newsroom's topic vocabulary. */
export interface Tag {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly kind: TagKind;
  readonly name: Localised;
  readonly description?: Localised;
  /** Slugs it had before: their addresses lead to it. */
  readonly aliases: readonly string[];
  /** It is no longer kept: its addresses say so, and nothing is listed under it. */
  readonly retired: boolean;
}

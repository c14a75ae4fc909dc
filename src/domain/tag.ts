import type { Localised } from "./site.ts";

export const tagKinds = ["section", "place", "person", "organisation", "topic"] as const;
export type TagKind = (typeof tagKinds)[number];

/** One term of the newsroom's topic vocabulary. */
export interface Tag {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly kind: TagKind;
  readonly name: Localised;
  readonly description?: Localised;
}

import type { Source } from "../source/source.ts";

/** A name that only one story may have, and where it takes it. Kept for the stories with problems too. */
export interface Claim {
  readonly name: string;
  readonly field: string;
  readonly source: Source;
  readonly offset: number;
}

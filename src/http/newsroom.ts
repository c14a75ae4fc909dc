import type { Instant } from "../domain/article.ts";
import type { Library } from "../pack/unpack.ts";

/** What every answer is made from. */
export interface Newsroom {
  readonly library: Library;
  /** The only clock there is. */
  now(): Instant;
  /** When this version was deployed; absent where nothing is deployed, in development and in tests. */
  readonly deployed?: Instant;
}

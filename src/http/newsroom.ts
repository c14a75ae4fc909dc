import type { Instant } from "../domain/article.ts";
import type { Library } from "../pack/unpack.ts";

/** Everything that responses are made from. */
export interface Newsroom {
  readonly library: Library;
  /** Returns the current moment. There is no other clock. */
  now(): Instant;
  /** When this version was deployed; absent in development and in tests. */
  readonly deployed?: Instant;
  /** Compresses to the gzip format (RFC 1952); if absent, every document is served without a content coding. */
  gzip?(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
}

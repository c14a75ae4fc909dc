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
  /** Fetches a static asset, whatever the host of the URL; if absent, there are none. */
  fetchAsset?(url: string, method: "GET" | "HEAD"): Promise<Response>;
  /** Creates a stream that passes on exactly this many bytes, so that the runtime states the length of a body; if absent, it need not. */
  fixedLength?(length: number): TransformStream<Uint8Array, Uint8Array>;
}

import type { FeedRef } from "../urls/feed-ref.ts";

/** What a feed has to know of a format to say where its documents are. */
export interface DocumentFormat {
  /** Lower-case ASCII, for programs. */
  readonly name: string;
  /** Name of the documents, below the feed's folder. */
  readonly file: string;
  /** Media type, without parameters. */
  readonly type: string;
  /**
   * Whether the feed has a document in this format: elsewhere nothing mentions it, and its address is not found. Where an archive
   * document is, the subscription document is too.
   */
  isFor(feed: Omit<FeedRef, "language">): boolean;
}

import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import type { Byline, Category } from "./entry.ts";

/** The metadata of a feed document, without its entries, for every format. All URLs are absolute, all texts plain. */
export interface Envelope {
  /** Permanent `tag:` URI, the same for all formats. */
  readonly id: string;
  readonly language: LanguageTag;
  readonly title: string;
  readonly subtitle: string;
  /** The page that shows the same articles. */
  readonly page: string;
  readonly self: string;
  /** The same feed in the other formats. */
  readonly alternates: readonly Alternate[];
  /** The same selection in the other languages. */
  readonly translations: readonly FeedTranslation[];
  readonly updated: Instant;
  readonly publisher: Byline;
  readonly images?: FeedImages;
  readonly history?: History;
  /** Set on the feed of one topic. */
  readonly category?: Category;
  readonly hubs: readonly string[];
  /** Minutes for which the feed may be reused without asking again; at least one. */
  readonly ttl: number;
  readonly rights?: string;
  /** Where the JSON Feed extension `_polyfeed` is described, as the specification asks for extensions. */
  readonly extension: string;
}

/** The publisher's logo and icon; absolute URLs of PNGs. */
export interface FeedImages {
  /** Twice as wide as high. */
  readonly wideLogo: string;
  /** The logo in its own proportions, at most 144 pixels wide and 400 high. */
  readonly smallLogo: { readonly url: string; readonly width: number; readonly height: number };
  /** Square, for timelines and large screens. */
  readonly icon: string;
  /** Square, for lists. */
  readonly smallIcon: string;
}

export interface Alternate extends Pick<DocumentFormat, "name" | "type"> {
  readonly url: string;
}

export interface FeedTranslation {
  readonly language: LanguageTag;
  readonly title: string;
  readonly page: string;
  readonly self: string;
}

/** The place of a document in the history of its feed, RFC 5005. */
export type History =
  /** It holds every entry of the feed (section 2). */
  | { readonly kind: "complete" }
  /** It is the subscription document, and has archive documents (section 4). */
  | { readonly kind: "current"; readonly previous: string }
  /** It is an archive document: `next` is the one after it, or redirects to the current document if it is the newest. */
  | { readonly kind: "archive"; readonly current: string; readonly previous?: string; readonly next: string };

/** The facts about a format that a feed needs to link to its documents. */
export interface DocumentFormat {
  /** Lower-case ASCII, for programs. */
  readonly name: string;
  /** Name of the documents, below the feed's folder. */
  readonly file: string;
  /** Media type, without parameters. */
  readonly type: string;
  /**
   * Whether the feed has a document in this format; absent if every feed has one. If it has none, nothing links to it and its address
   * answers 404. A feed with archive documents in a format has a subscription document in it too.
   */
  isFor?(feed: Omit<FeedRef, "language">): boolean;
}

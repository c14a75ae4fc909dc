import type { LanguageTag, Localised } from "./language.ts";
import type { Messages } from "./messages.ts";
import type { OwnPicture, Rendition } from "./picture.ts";

/** The newsroom as a whole: who publishes, where, and in which languages. */
export interface Site {
  /** The site's address, without a trailing slash: `https://news.example`, or below a path of a host, `https://news.example/feeds`. */
  readonly origin: string;
  /** Tagging authority of RFC 4151: `news.example,2026`. Does not change with the origin. */
  readonly authority: string;
  /** IANA name of the zone in which dates are shown and offset-less dates are read. */
  readonly timeZone: string;
  readonly defaultLanguage: LanguageTag;
  /** In display order; at least one. */
  readonly languages: readonly Language[];
  /** Languages that the newsroom has given up: everything below their addresses is gone, and nothing else names them. */
  readonly retired: readonly RetiredLanguage[];
  readonly publisher: Publisher;
  readonly feed: FeedPolicy;
  /** WebSub hubs that are notified of changes. */
  readonly hubs: readonly string[];
  /**
   * Ids that feeds have in place of their derived ones, character for character, by the path of the feed's folder as `refPath`
   * prints it. Each is an absolute IRI, and the id of no other feed.
   */
  readonly feedIds: Readonly<Record<string, string>>;
  readonly copyright?: Localised;
  /** Absolute URL, without a trailing slash, of the folder that serves media files too large for the site: an R2 bucket or a CDN. */
  readonly mediaBase?: string;
  /** Hosts of Mastodon instances whose posts are embeds. */
  readonly mastodon: readonly string[];
}

export const directions = ["ltr", "rtl"] as const;
export type Direction = (typeof directions)[number];

export interface Language {
  readonly tag: LanguageTag;
  /** Represents the language in permanent ids: the tag, or one that it had before. No other language has the same. */
  readonly idTag: LanguageTag;
  /** The language's name in the language itself. */
  readonly name: string;
  /** The newsroom's title in the language. */
  readonly title: string;
  readonly description: string;
  /** Other first path segments that redirect to the language, such as `ua` for `uk`. */
  readonly aliases: readonly string[];
  readonly direction: Direction;
  /** The fixed wording of pages and feeds in the language. */
  readonly messages: Messages;
}

/** The part of a retired language that its addresses and permanent ids need. */
export type RetiredLanguage = Pick<Language, "tag" | "idTag" | "name" | "aliases">;

export interface Publisher {
  readonly name: Localised;
  /** Absolute URL of the publisher. */
  readonly url: string;
  /** Absent if `site.yaml` names neither a logo nor an icon. */
  readonly images?: PublisherImages;
}

/** The publisher's logo, and the renditions of logo and icon that compile makes for feed formats, browsers and phones. */
export interface PublisherImages {
  /** As it is in `site.yaml`, of any shape; the icon if there is no logo. */
  readonly logo: OwnPicture;
  /** The whole logo in its own shape, for the head of a page. */
  readonly pageLogo: Rendition;
  /** Twice as wide as high. */
  readonly wideLogo: Rendition;
  /** The whole logo in its own shape, at most 144 pixels wide and 400 high. */
  readonly smallLogo: Rendition;
  /** Square, for timelines and large screens. */
  readonly icon: Rendition;
  /** Square, for lists and tabs. */
  readonly smallIcon: Rendition;
  /** Square, without transparency, for a phone's home screen. */
  readonly touchIcon: Rendition;
}

export interface FeedPolicy {
  /** How many entries a subscription document holds. */
  readonly items: number;
  /** Seconds for which a client may reuse a feed without asking. */
  readonly maxAge: number;
}

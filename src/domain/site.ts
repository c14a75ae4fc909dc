import type { LanguageTag, Localised } from "./language.ts";
import type { Messages } from "./messages.ts";

/** The newsroom as a whole: who publishes, where, and in which languages. */
export interface Site {
  /** The site's address, without a slash at the end: `https://news.example`, or below a path of a host, `https://news.example/feeds`. */
  readonly origin: string;
  /** Tagging authority of RFC 4151: `news.example,2026`. Outlives a change of origin. */
  readonly authority: string;
  /** IANA name of the zone in which dates are shown and offset-less dates are read. */
  readonly timeZone: string;
  readonly defaultLanguage: LanguageTag;
  /** In display order. */
  readonly languages: readonly Language[];
  readonly publisher: Publisher;
  readonly feed: FeedPolicy;
  /** WebSub hubs that are told of changes. */
  readonly hubs: readonly string[];
  readonly copyright?: Localised;
}

export const directions = ["ltr", "rtl"] as const;
export type Direction = (typeof directions)[number];

export interface Language {
  readonly tag: LanguageTag;
  /** Its own name for itself. */
  readonly name: string;
  /** The newsroom's title in it. */
  readonly title: string;
  readonly description: string;
  /** Other first path segments that lead here, such as `ua` for `uk`. */
  readonly aliases: readonly string[];
  readonly direction: Direction;
  /** What pages and feeds say in it beside the content. */
  readonly messages: Messages;
}

export interface Publisher {
  readonly name: Localised;
  /** Absolute URL of who stands behind the newsroom. */
  readonly url: string;
  /** Absent where `site.yaml` names neither a logo nor an icon. */
  readonly images?: PublisherImages;
}

/** The publisher's logo, and what compile makes of logo and icon for feed formats, browsers and phones. */
export interface PublisherImages {
  /** As it is in `site.yaml`, of any shape; the icon where there is no logo. */
  readonly logo: Media;
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

/** A file served by the site itself, measured at compile. */
export interface Media {
  /** From the site's address: `fileUrl` has the URL. */
  readonly path: string;
  /** MIME type, read from the file's own bytes. */
  readonly type: string;
  /** Size in bytes. */
  readonly length: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** The same picture with fewer pixels, narrowest first: for pages. */
  readonly smaller: readonly SmallerPicture[];
}

/** A PNG that compile makes of another picture. */
export interface Rendition {
  /** From the site's address: `fileUrl` has the URL. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

export interface SmallerPicture {
  /** From the site's address: `fileUrl` has the URL. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

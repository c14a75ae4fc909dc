/** The newsroom as a whole: who publishes, where, and in which languages. */
export interface Site {
  /** Absolute origin without a slash at the end: `https://news.example`. */
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

/** A BCP 47 language tag, spelt as in `site.yaml`. */
export type LanguageTag = string;

/** A text for every language of the site. */
export type Localised = Readonly<Record<LanguageTag, string>>;

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
}

export interface Publisher {
  readonly name: Localised;
  /** Absolute URL of who stands behind the newsroom. */
  readonly url: string;
  readonly logo?: Media;
}

export interface FeedPolicy {
  /** How many entries a subscription document holds. */
  readonly items: number;
  /** Seconds for which a client may reuse a feed without asking. */
  readonly maxAge: number;
}

/** A file served by the site itself, measured at compile. */
export interface Media {
  /** Absolute path on the origin. */
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

export interface SmallerPicture {
  /** Absolute path on the origin. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

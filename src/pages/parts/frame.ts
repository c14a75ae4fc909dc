import type { LanguageTag } from "../../domain/language.ts";
import type { Language, Site } from "../../domain/site.ts";
import { pageUrl } from "../../urls/urls.ts";
import type { FeedLink } from "./feed-links.ts";

/** All of a page that is not its own content: what its head says, and where its language switch leads. */
export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Absolute. Absent where there is nothing to be found again, as on an error. */
  readonly canonical?: string;
  readonly versions: Versions;
  /** For autodiscovery; programs that take only one take the first. */
  readonly feeds: readonly FeedLink[];
  /** Open Graph properties and their values, besides those that every page has. */
  readonly openGraph?: readonly (readonly [property: string, content: string])[];
  /** For search engines, in the vocabulary of schema.org. */
  readonly jsonLd?: object;
}

/** The same page in the languages of the site, in the site's order. */
export interface Versions {
  /** Undefined on a page that belongs to no language. */
  readonly current?: LanguageTag;
  readonly all: readonly LanguageLink[];
  /** Absolute URL for those who read none of the languages; absent where the versions are not each other's alternates. */
  readonly xDefault?: string;
}

export interface LanguageLink {
  readonly language: Language;
  /** Absolute. */
  readonly url: string;
  /** The page does not exist in this language; `url` leads to the language's front page. */
  readonly absent: boolean;
}

/** The front pages, for a page that has no counterpart in other languages. */
export function frontVersions(site: Site): readonly LanguageLink[] {
  return site.languages.map((language) => ({ language, url: pageUrl(site, language.tag), absent: false }));
}

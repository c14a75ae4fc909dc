import type { LanguageTag } from "../../domain/language.ts";
import type { Language, Site } from "../../domain/site.ts";
import { pageUrl } from "../../urls/urls.ts";
import type { FeedLink } from "./feed-links.ts";

/** Everything on a page besides its own content: the metadata of its head and the targets of its language switch. */
export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Absolute. Absent on pages that are not to be indexed, such as errors. */
  readonly canonical?: string;
  readonly versions: Versions;
  /** For autodiscovery; programs that use only one use the first. */
  readonly feeds: readonly FeedLink[];
  /** Open Graph properties and their values, in addition to those that every page has. */
  readonly openGraph?: readonly (readonly [property: string, content: string])[];
  /** For search engines, in the vocabulary of schema.org. */
  readonly jsonLd?: object;
}

/** The same page in the languages of the site, in the site's order. */
export interface Versions {
  /** Undefined on a page that belongs to no language. */
  readonly current?: LanguageTag;
  readonly all: readonly LanguageLink[];
  /** Absolute URL for people who read none of the languages; absent if the versions are not alternates of each other. */
  readonly xDefault?: string;
}

export interface LanguageLink {
  readonly language: Language;
  /** Absolute. */
  readonly url: string;
  /** Whether the page is missing in this language; `url` is then the language's front page. */
  readonly absent: boolean;
}

/** Returns the front pages, for a page that has no counterpart in other languages. */
export function frontVersions(site: Site): readonly LanguageLink[] {
  return site.languages.map((language) => ({ language, url: pageUrl(site, language.tag), absent: false }));
}

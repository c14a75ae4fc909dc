import type { EmbedFrame, EmbedKind } from "../../domain/figure.ts";
import type { Address } from "./address.ts";

/** A service whose pages can be shown within other pages: a row of the table in `providers.ts`. */
export interface Provider {
  /** Its name for people. */
  readonly name: string;
  /** Hosts of its pages, short links and players, without `www.`, `m.` and `mobile.`. */
  readonly hosts: readonly string[];
  /** Further hosts, such as those of countries and languages. */
  readonly otherHosts?: RegExp;
  /** Domains from which its pictures and recordings are served, with all below them; its own hosts need not be listed. */
  readonly mediaDomains: readonly string[];
  /** Where its rules were read, or what they rest on if the provider documents nothing. */
  readonly source: string;
  /** When they were read: `2026-11-26`. */
  readonly read: string;
  /**
   * Absolute https URL that describes its pages in JSON, to which `url` and `format` are added as parameters (https://oembed.com/).
   * Absent if the provider has none that works without a key, or whose terms forbid to keep what it answers.
   */
  readonly oembed?: string;
  /** Returns what an address of its hosts shows; undefined for a page that cannot be embedded. */
  find(address: Address): ProviderEmbed | undefined;
}

export interface ProviderEmbed {
  readonly shows: EmbedKind;
  /** Its canonical URL; see `FoundEmbed`. `find` returns the same for it. */
  readonly url: string;
  /** Absent if none can be derived from the address alone. */
  readonly frame?: EmbedFrame;
}

/** The shape of most videos. */
export const wide = { ratio: 16 / 9 } as const;

/** The shape of videos made for phones. */
export const tall = { ratio: 9 / 16 } as const;

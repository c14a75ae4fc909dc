import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";

export interface HreflangLink {
  readonly hreflang: LanguageTag | "x-default";
  readonly href: string;
}

/** A page in one language. */
export interface LanguageVersion {
  readonly language: LanguageTag;
  readonly url: string;
}

/**
 * The alternates that each of these versions declares, itself included: search engines ignore a link that is not returned.
 * People who read none of the languages get `xDefault`, or else the default language or the first version. Empty for a single
 * version.
 */
export function alternatesOf(
  { defaultLanguage }: Site,
  versions: readonly LanguageVersion[],
  xDefault = (versions.find(({ language }) => language === defaultLanguage) ?? versions[0])?.url,
): readonly HreflangLink[] {
  if (xDefault === undefined || versions.every(({ url }) => url === xDefault)) return [];
  return [
    ...versions.map(({ language, url }) => ({ hreflang: language, href: url })),
    { hreflang: "x-default", href: xDefault },
  ];
}

import type { Site } from "../../domain/site.ts";
import { pageUrl } from "../../urls/urls.ts";
import type { LanguageLink } from "./frame.ts";

/** The front pages, for a page that has no counterpart in other languages. */
export function frontVersions(site: Site): readonly LanguageLink[] {
  return site.languages.map((language) => ({ language, url: pageUrl(site, language.tag), absent: false }));
}

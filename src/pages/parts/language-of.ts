import type { Language, LanguageTag, Site } from "../../domain/site.ts";

/** @throws Error for a language that the site does not have: the router has let it through. */
export function languageOf(site: Site, tag: LanguageTag): Language {
  const language = site.languages.find((each) => each.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}`);
  return language;
}

import { required } from "./required.ts";
import type { Language, LanguageTag, Site } from "./site.ts";

/** @throws Error for a language that the site does not have: the router has let it through */
export function languageOf(site: Site, tag: LanguageTag): Language {
  return required(
    site.languages.find((each) => each.tag === tag),
    "language",
    tag,
  );
}

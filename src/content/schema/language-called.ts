import type { LanguageTag } from "../../domain/language.ts";
import { localeOf } from "../../domain/language.ts";
import { twoLetterTags } from "./two-letter-tags.ts";

/** The tag of the language that goes by a name, in English or in the language itself, letter case aside: `uk` for "Ukrainian". */
export function languageCalled(name: string, tags: Iterable<LanguageTag> = twoLetterTags()): LanguageTag | undefined {
  const wanted = name.trim().toLowerCase();
  for (const tag of tags) {
    const locale = localeOf(tag);
    if (displayName(locale, "en")?.toLowerCase() === wanted) return tag;
    if (displayName(locale, locale)?.toLowerCase() === wanted) return tag;
  }
  return undefined;
}

/** Undefined where the runtime's data has no name of it in that language. */
function displayName(locale: string, language: string): string | undefined {
  return new Intl.DisplayNames([language, "en"], { type: "language", fallback: "none" }).of(locale);
}

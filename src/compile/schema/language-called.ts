import type { LanguageTag } from "../../domain/site.ts";

/** The tag of the language that goes by a name, in English or in the language itself, letter case aside: `uk` for "Ukrainian". */
export function languageCalled(name: string, tags: Iterable<LanguageTag> = twoLetterTags()): LanguageTag | undefined {
  const wanted = name.trim().toLowerCase();
  for (const tag of tags) {
    if (displayName(tag, "en")?.toLowerCase() === wanted) return tag;
    if (displayName(tag, tag)?.toLowerCase() === wanted) return tag;
  }
  return undefined;
}

/** Undefined where the runtime's data has no name of it in that language. */
function displayName(tag: LanguageTag, language: LanguageTag): string | undefined {
  return new Intl.DisplayNames([language, "en"], { type: "language", fallback: "none" }).of(tag);
}

/** Those of ISO 639-1, which the runtime cannot list, are among these. */
function* twoLetterTags(): Iterable<LanguageTag> {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const one of letters) {
    for (const other of letters) {
      const tag = one + other;
      if (Intl.getCanonicalLocales(tag)[0] === tag && displayName(tag, "en") !== undefined) yield tag;
    }
  }
}

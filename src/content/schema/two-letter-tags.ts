import type { LanguageTag } from "../../domain/language.ts";

/** The languages of ISO 639-1 that go by no newer code. The runtime cannot list them. */
export function* twoLetterTags(): Iterable<LanguageTag> {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const one of letters) {
    for (const other of letters) {
      const tag = one + other;
      if (Intl.getCanonicalLocales(tag)[0] === tag && names.of(tag) !== undefined) yield tag;
    }
  }
}

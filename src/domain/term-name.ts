import type { LanguageTag, Localised } from "./language.ts";
import { inLanguage } from "./language.ts";

/** What a tag or an author is called. @throws Error for one that is not in the vocabulary: compile has let it through */
export function termName(
  terms: ReadonlyMap<string, { readonly name: Localised }>,
  slug: string,
  language: LanguageTag,
): string {
  const term = terms.get(slug);
  if (!term) throw new Error(`"${slug}" is not in the vocabulary`);
  return inLanguage(term.name, language);
}

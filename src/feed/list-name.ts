import { listKinds } from "../domain/lists.ts";
import type { Selection } from "../domain/selection.ts";
import type { Language } from "../domain/site.ts";
import { termName } from "../domain/term-name.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { topicTitle } from "./topic-title.ts";

/**
 * What a list is called in a language: a term, or a combination of terms in words; undefined for everything.
 * @throws Error for a term that is not in the vocabulary
 */
export function listName(vocabulary: Vocabulary, { kind, slug }: Selection, language: Language): string | undefined {
  const { terms, name } = listKinds[kind];
  if (!terms) return name && (name[language.messages.locale] ?? name.en);
  return terms.combine ? topicTitle(vocabulary, language, slug) : termName(vocabulary[terms.in], slug, language.tag);
}

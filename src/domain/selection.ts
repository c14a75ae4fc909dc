import { type ListName, listKinds, listNames } from "./lists.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Which articles of a language a feed lists. */
export interface Selection {
  readonly kind: ListName;
  /** Of a term, or a combination of terms as `printTopicQuery` writes it; empty where the kind has no terms. */
  readonly slug: string;
}

export const everything: Selection = { kind: "all", slug: "" };

/** All lists that there are without combining: those of each kind in turn, by the order of the vocabulary. */
export function everySelection(vocabulary: Vocabulary): readonly Selection[] {
  return listNames.flatMap((kind) => selectionsOf(kind, vocabulary));
}

/** Whether it is none of these lists but one put together from them: nobody announces it, and nothing counts on it. */
export function isCombination({ kind, slug }: Selection, vocabulary: Vocabulary): boolean {
  const { terms } = listKinds[kind];
  return terms?.combine === true && !vocabulary[terms.in].has(slug);
}

export function selectionsOf(kind: ListName, vocabulary: Vocabulary): readonly Selection[] {
  const { terms } = listKinds[kind];
  return Array.from(terms ? vocabulary[terms.in].keys() : [""], (slug) => ({ kind, slug }));
}

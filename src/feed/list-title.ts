import { inLanguage } from "../domain/language.ts";
import type { Selection } from "../domain/lists.ts";
import { isCombination, listKinds } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Language, Site } from "../domain/site.ts";
import { parseTopicQuery } from "../domain/topic-query.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { termName } from "../domain/vocabulary.ts";
import { fill, selectPlural } from "../messages/fill.ts";
import { pageUrl } from "../urls/urls.ts";

/** A feed's title and subtitle, and the page that shows the same articles. */
export interface FeedDescription {
  readonly title: string;
  readonly subtitle: string;
  readonly page: string;
}

export function describeFeed(
  site: Site,
  vocabulary: Vocabulary,
  language: Language,
  selection: Selection,
): FeedDescription {
  return {
    title: titleOf(language, vocabulary, selection),
    subtitle: subtitleOf(language, vocabulary, selection),
    page: pageUrl(site, language.tag, selection),
  };
}

/** "Paris — Polyfeed": the more specific name first, since readers truncate titles at the end. */
export function titleOf(language: Language, vocabulary: Vocabulary, selection: Selection): string {
  const name = listName(vocabulary, selection, language);
  return name === undefined ? language.title : `${name} — ${language.title}`;
}

function subtitleOf(language: Language, vocabulary: Vocabulary, { kind, slug }: Selection): string {
  const about = listKinds[kind].terms?.about(vocabulary, slug);
  return about ? inLanguage(about, language.tag) : language.description;
}

/**
 * Returns the name of a list in a language: a term, or a combination of terms in words; undefined for everything.
 * @throws Error for a term that is not in the vocabulary
 */
export function listName(vocabulary: Vocabulary, { kind, slug }: Selection, language: Language): string | undefined {
  const { terms, name } = listKinds[kind];
  if (!terms) return name && (name[language.messages.locale] ?? name.en);
  return isCombination({ kind, slug }, vocabulary)
    ? topicTitle(vocabulary, language, slug)
    : termName(vocabulary[terms.in], slug, language.tag);
}

/**
 * Returns a topic, or a combination of topics, in words: "Kyiv and (Atom or RSS), without Paris".
 *
 * @param topic a tag's slug, or a combination as `printTopicQuery` writes it
 * @throws Error for a tag that is not in the vocabulary, and for a text that is neither
 */
export function topicTitle({ tags }: Pick<Vocabulary, "tags">, { tag, messages }: Language, topic: string): string {
  const { combination } = messages;
  const { groups, without } = required(parseTopicQuery(topic), "combination of topics", topic);
  const name = (slug: string) => termName(tags, slug, tag);
  const wanted = groups.map((group) => {
    const names = group.map(name).join(` ${combination.or} `);
    return group.length > 1 && groups.length > 1 ? `(${names})` : names;
  });
  const included = wanted.length > 0 ? wanted.join(` ${combination.and} `) : combination.everything;
  if (without.length === 0) return included;
  const names = without.map((slug) => fill(combination.excluded, { name: name(slug) })).join(combination.between);
  return `${included}, ${fill(selectPlural(messages, combination.without, without.length), { names })}`;
}

import { required } from "../domain/required.ts";
import type { LanguageTag } from "../domain/site.ts";
import { termName } from "../domain/term-name.ts";
import { parseTopicQuery } from "../domain/topic-query.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { messagesFor } from "../messages/messages.ts";

/**
 * A topic, or a combination of topics, in words: "Kyiv and (Atom or RSS), without Paris".
 *
 * @param topic a tag's slug, or a combination as `printTopicQuery` writes it
 * @throws Error for a tag that is not in the vocabulary, and for what is neither
 */
export function topicTitle({ tags }: Pick<Vocabulary, "tags">, language: LanguageTag, topic: string): string {
  const { combination } = messagesFor(language);
  const { groups, without } = required(parseTopicQuery(topic), "combination of topics", topic);
  const name = (slug: string) => termName(tags, slug, language);
  const wanted = groups.map((group) => {
    const names = group.map(name).join(` ${combination.or} `);
    return group.length > 1 && groups.length > 1 ? `(${names})` : names;
  });
  const included = wanted.length > 0 ? wanted.join(` ${combination.and} `) : combination.everything;
  return without.length > 0 ? `${included}, ${combination.without(without.map(name))}` : included;
}

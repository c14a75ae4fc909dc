import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery } from "../domain/topic-query.ts";
import { messagesFor } from "../messages/messages.ts";
import type { Vocabulary } from "./entry.ts";

/**
 * A topic, or a combination of topics, in words: "Kyiv and (Atom or RSS), without Paris".
 *
 * @param topic a tag's slug, or a combination as `printTopicQuery` writes it
 * @throws Error for a tag that is not in the vocabulary
 */
export function topicTitle({ tags }: Pick<Vocabulary, "tags">, language: LanguageTag, topic: string): string {
  const { combination } = messagesFor(language);
  const { groups, without } = parseTopicQuery(topic) ?? { groups: [], without: [] };
  const name = (slug: string) => {
    const found = tags.get(slug)?.name[language];
    if (found === undefined) throw new Error(`No tag "${slug}" in ${language}`);
    return found;
  };
  const required = groups.map((group) => {
    const names = group.map(name).join(` ${combination.or} `);
    return group.length > 1 && groups.length > 1 ? `(${names})` : names;
  });
  const included = required.length > 0 ? required.join(` ${combination.and} `) : combination.everything;
  return without.length > 0 ? `${included}, ${combination.without(without.map(name))}` : included;
}

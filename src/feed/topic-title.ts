import { required } from "../domain/required.ts";
import type { Language } from "../domain/site.ts";
import { termName } from "../domain/term-name.ts";
import { parseTopicQuery } from "../domain/topic-query.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { fill } from "../messages/fill.ts";
import { pluralForm } from "../messages/plural.ts";

/**
 * A topic, or a combination of topics, in words: "Kyiv and (Atom or RSS), without Paris".
 *
 * @param topic a tag's slug, or a combination as `printTopicQuery` writes it
 * @throws Error for a tag that is not in the vocabulary, and for what is neither
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
  return `${included}, ${fill(pluralForm(messages, combination.without, without.length), { names })}`;
}

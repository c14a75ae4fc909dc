import type { LanguageTag } from "../../domain/site.ts";
import { tagKinds } from "../../domain/tag.ts";
import { pathOf, tagUrl } from "../../feed/urls.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { PageView } from "../page-view.ts";
import { type CountedTopic, topicsOf } from "./topics-of.ts";

/** So many of a kind at the most, those with most to read: a vocabulary of hundreds would outweigh the page. */
const most = 20;

/** Topics by kind, each with how many articles it has. */
export function TopicList({ view, language }: { readonly view: PageView; readonly language: LanguageTag }) {
  const { site } = view.catalogue;
  const messages = messagesFor(language);
  const groups = tagKinds
    .map((kind) => ({ kind, topics: busiest(topicsOf(view, language, kind)) }))
    .filter(({ topics }) => topics.length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="topics" aria-labelledby="topics">
      <h2 id="topics">{messages.topics}</h2>
      {groups.map(({ kind, topics }) => (
        <>
          <h3>{messages.kinds[kind]}</h3>
          <ul class="counted">
            {topics.map(({ topic, count }) => (
              <li>
                <a href={pathOf(site, tagUrl(site, language, topic.slug))}>{topic.name[language]}</a>{" "}
                <span class="count">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function busiest(topics: readonly CountedTopic[]): readonly CountedTopic[] {
  return topics.toSorted((one, other) => other.count - one.count).slice(0, most);
}

import { inLanguage } from "../../domain/in-language.ts";
import { languageOf } from "../../domain/language-of.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { pathOf, tagUrl } from "../../feed/urls.ts";
import type { PageView } from "../page-view.ts";
import { busiestTopics } from "./busiest-topics.ts";

/** Topics by kind, each with how many articles it has. */
export function TopicList({ view, language }: { readonly view: PageView; readonly language: LanguageTag }) {
  const { site } = view.catalogue;
  const { messages } = languageOf(site, language);
  const groups = busiestTopics(view, language);
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
                <a href={pathOf(site, tagUrl(site, language, topic.slug))}>{inLanguage(topic.name, language)}</a>{" "}
                <span class="count">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="combine">
        <a href={`/${language}/build`}>{messages.builder.title}</a>
      </p>
    </section>
  );
}

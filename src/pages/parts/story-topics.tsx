import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/language-of.ts";
import { termName } from "../../domain/term-name.ts";
import { feedUrl, pathOf, tagUrl } from "../../feed/urls.ts";
import { formatLabels } from "./format-labels.ts";

/** The story's topics, each with the feed that follows it. */
export function StoryTopics({ catalogue, article }: { readonly catalogue: Catalogue; readonly article: Article }) {
  const { site } = catalogue;
  const { language } = article;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{languageOf(site, language).messages.topics}</h2>
      <ul class="story-topics">
        {article.tags.map((slug) => {
          const name = termName(catalogue.tags, slug, language);
          const feed = feedUrl(site, language, { kind: "tag", slug }, "rss");
          return (
            <li>
              <a href={pathOf(site, tagUrl(site, language, slug))}>{name}</a>
              <a class="feed" href={pathOf(site, feed)} aria-label={`${formatLabels.rss}: ${name}`}>
                {formatLabels.rss}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

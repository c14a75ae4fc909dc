import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/site.ts";
import { termName } from "../../domain/vocabulary.ts";
import { readerFormat } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { documentUrl, pathOf, tagUrl } from "../../urls/urls.ts";

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
          const feed = subscription(language, { kind: "tag", slug });
          const format = readerFormat(feed);
          return (
            <li>
              <a href={pathOf(site, tagUrl(site, language, slug))}>{name}</a>
              {format && (
                <a
                  class="feed"
                  href={pathOf(site, documentUrl(site, feed, format))}
                  aria-label={`${format.label}: ${name}`}
                >
                  {format.label}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

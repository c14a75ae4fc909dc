import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { inLanguage, languageOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { termName } from "../../domain/vocabulary.ts";
import { readerFormat } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { articleUrl, documentUrl, pathOf, tagUrl } from "../../urls/urls.ts";

/** The end of an article page: where the story comes from, its other languages, and the feeds to follow. */
export function ArticleFooter({ catalogue, article }: { readonly catalogue: Catalogue; readonly article: Article }) {
  const { language, source } = article;
  const { messages } = languageOf(catalogue.site, language);
  const name = source && inLanguage(source.name, language);
  return (
    <footer class="story-footer">
      {name && (
        <p class="source">
          {messages.firstPublished} {source?.url ? <a href={source.url}>{name}</a> : name}
        </p>
      )}
      <OtherLanguages site={catalogue.site} article={article} />
      <StoryTopics catalogue={catalogue} article={article} />
    </footer>
  );
}

/** The story's other languages, by headline. The language switch names the languages in which the story does not exist. */
function OtherLanguages({ site, article }: { readonly site: Site; readonly article: Article }) {
  const others = article.translations.filter(({ language }) => language !== article.language);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-languages">
      <h2 id="other-languages">{languageOf(site, article.language).messages.otherLanguages}</h2>
      <ul class="translations">
        {others.map(({ language, slug, title }) => {
          const { name, direction } = languageOf(site, language);
          return (
            <li lang={language} dir={direction}>
              <span class="eyebrow">{name}</span>
              <a href={pathOf(site, articleUrl(site, language, slug))} hreflang={language}>
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The story's topics, each with the feed that follows it. */
function StoryTopics({ catalogue, article }: { readonly catalogue: Catalogue; readonly article: Article }) {
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

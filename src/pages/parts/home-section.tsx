import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { everything } from "../../domain/lists.ts";
import type { Language } from "../../domain/site.ts";
import { formatsFor } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { documentUrl, pageUrl, pathOf } from "../../urls/urls.ts";
import { Teaser } from "./teaser.tsx";

/** One language on the page of all languages, in that language's own words. */
export function HomeSection({
  catalogue,
  language,
  articles,
}: {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** The newest articles in the language. */
  readonly articles: readonly Article[];
}) {
  const { tag, name, title, direction, messages } = language;
  const page = pathOf(catalogue.site, pageUrl(catalogue.site, tag));
  const feed = subscription(tag, everything);
  return (
    <section lang={tag} dir={direction} aria-labelledby={`language-${tag}`}>
      <h2 id={`language-${tag}`}>
        <a href={page} hreflang={tag}>
          {name}
        </a>
      </h2>
      <p class="lead">{title}</p>
      {articles.length === 0 && <p class="empty">{messages.noArticles}</p>}
      {articles.map((article) => (
        <Teaser catalogue={catalogue} article={article} size="brief" />
      ))}
      <p class="follow">
        <a class="button" href={`${page}#subscribe`}>
          {messages.subscribe}
        </a>
      </p>
      <p class="follow">
        {formatsFor(feed).map((format) => (
          <a href={pathOf(catalogue.site, documentUrl(catalogue.site, feed, format))}>{format.label}</a>
        ))}
      </p>
    </section>
  );
}

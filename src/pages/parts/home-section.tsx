import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { everything } from "../../domain/selection.ts";
import type { Language } from "../../domain/site.ts";
import { formatNames } from "../../feed/feed-format.ts";
import { feedUrl, pageUrl, pathOf } from "../../feed/urls.ts";
import { formatLabels } from "./format-labels.ts";
import { Teaser } from "./teaser.tsx";

/** One language on the page of all languages, told in itself. */
export function HomeSection({
  catalogue,
  language,
  articles,
}: {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** The newest of it. */
  readonly articles: readonly Article[];
}) {
  const { tag, name, title, direction, messages } = language;
  const page = pathOf(catalogue.site, pageUrl(catalogue.site, tag));
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
        {formatNames.map((format) => (
          <a href={pathOf(catalogue.site, feedUrl(catalogue.site, tag, everything, format))}>{formatLabels[format]}</a>
        ))}
      </p>
    </section>
  );
}

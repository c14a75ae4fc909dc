import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/language.ts";
import { termName } from "../../domain/vocabulary.ts";
import { authorUrl, pathOf, tagUrl } from "../../urls/urls.ts";
import { Moment } from "./moment.tsx";

/**
 * Section, place, headline, lead, byline and dates. The lead is left out if the text that follows begins with it; that of a story
 * for subscribers does not follow.
 */
export function ArticleHeader({ catalogue, article }: { readonly catalogue: Catalogue; readonly article: Article }) {
  const { site } = catalogue;
  const { language, published, updated } = article;
  const { messages } = languageOf(site, language);
  return (
    <header class="page-header">
      <p class="eyebrow">
        {[article.section, article.place].map(
          (slug) =>
            slug && <a href={pathOf(site, tagUrl(site, language, slug))}>{termName(catalogue.tags, slug, language)}</a>,
        )}
      </p>
      <h1>{article.title}</h1>
      {(!article.leadInText || article.access) && <p class="standfirst">{article.lead}</p>}
      <p class="byline">
        {article.authors.map((slug) => (
          <a rel="author" href={pathOf(site, authorUrl(site, language, slug))}>
            {termName(catalogue.authors, slug, language)}
          </a>
        ))}
        <span>
          {messages.published} <Moment site={site} language={language} instant={published} />
        </span>
        {updated > published && (
          <span>
            {messages.updated} <Moment site={site} language={language} instant={updated} />
          </span>
        )}
      </p>
    </header>
  );
}

import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { type LanguageTag, languageOf } from "../../domain/language.ts";
import { Teaser } from "./teaser.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly language: LanguageTag;
  readonly heading: string;
  readonly articles: readonly Article[];
  /** Shown if there are no articles. */
  readonly none?: string;
}

/** How many articles have lead and picture; more would make the page heavy and tiring to read. */
const atLength = 9;

/** The newest articles with lead and picture, the earlier ones as headlines. */
export function Articles({ catalogue, language, heading, articles, none }: Props) {
  const { messages } = languageOf(catalogue.site, language);
  const earlier = articles.slice(atLength);
  return (
    <section class="articles" aria-labelledby="latest">
      <h2 id="latest">{heading}</h2>
      {articles.length === 0 && <p class="empty">{none ?? messages.noArticles}</p>}
      {articles.slice(0, atLength).map((article, index) => (
        <Teaser catalogue={catalogue} article={article} size={index === 0 ? "top" : "full"} />
      ))}
      {earlier.length > 0 && <h2>{messages.earlier}</h2>}
      {earlier.map((article) => (
        <Teaser catalogue={catalogue} article={article} size="brief" />
      ))}
    </section>
  );
}

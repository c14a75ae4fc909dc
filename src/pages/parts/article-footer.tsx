import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { inLanguage } from "../../domain/language.ts";
import { languageOf } from "../../domain/site.ts";
import { OtherLanguages } from "./other-languages.tsx";
import { StoryTopics } from "./story-topics.tsx";

/** What follows the text: where it comes from, where else it can be read, and what to follow. */
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

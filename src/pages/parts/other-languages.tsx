import type { Article } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import { languageOf } from "../../domain/site.ts";
import { articleUrl, pathOf } from "../../urls/urls.ts";

/** The story's other languages by headline. Those it does not have are named in the language switch. */
export function OtherLanguages({ site, article }: { readonly site: Site; readonly article: Article }) {
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

import { inLanguage } from "../../domain/in-language.ts";
import { languageOf } from "../../domain/language-of.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { countVisible } from "../../domain/window.ts";
import { authorUrl, pathOf } from "../../feed/urls.ts";
import type { PageView } from "../page-view.ts";

/** So many at the most, those who have written most. */
const most = 20;

export function AuthorList({ view, language }: { readonly view: PageView; readonly language: LanguageTag }) {
  const { catalogue, now } = view;
  const authors = [...catalogue.authors.values()]
    .map((author) => ({
      author,
      count: countVisible(catalogue.times, catalogue.list(language, { kind: "author", slug: author.slug }), now),
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, most);
  if (authors.length === 0) return null;
  return (
    <section class="topics" aria-labelledby="authors">
      <h2 id="authors">{languageOf(catalogue.site, language).messages.authors}</h2>
      <ul class="counted">
        {authors.map(({ author, count }) => (
          <li>
            <a href={pathOf(catalogue.site, authorUrl(catalogue.site, language, author.slug))}>
              {inLanguage(author.name, language)}
            </a>{" "}
            <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

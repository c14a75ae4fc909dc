import type { Handler } from "hono";
import type { Instant } from "../domain/article.ts";
import { at, isVisible } from "../domain/catalogue.ts";
import { articlePage } from "../pages/article-page.tsx";
import { storyCacheTags } from "./cache-tags.ts";
import { errorResponse, type Suggestion } from "./error-response.ts";
import { permanently } from "./redirect.ts";
import type { Services } from "./services.ts";
import { withdrawnResponse } from "./withdrawn-response.ts";

/** An article's page; the slugs it had before lead to the one it has. What is not visible is not there, what is withdrawn is gone. */
export function articleRoute({ newsroom, pageResponse }: Services): Handler {
  const { catalogue, entries } = newsroom.library;
  return ({ req }) => {
    const language = req.param("language") ?? "";
    const slug = (req.param("slug") ?? "").normalize("NFC");
    const number = catalogue.find(language, slug);
    const now = newsroom.now();
    if (number === undefined || !isVisible(catalogue.times, number, now)) {
      return errorResponse(newsroom, req.raw, {
        status: 404,
        what: `There is no article "${slug.slice(0, 80)}" here`,
        suggestions: [...elsewhere(slug, now), { href: `/${language}/`, text: titleIn(language) }],
        language,
      });
    }
    const article = catalogue.article(number);
    // At its former slugs too: to redirect to what is gone would only take longer.
    if (article.withdrawn) return withdrawnResponse(newsroom, req.raw, article, article.withdrawn);
    if (article.slug !== slug) {
      return permanently(`/${language}/articles/${encodeURIComponent(article.slug)}`, {
        now,
        validUntil: at(catalogue.times.expires, number),
      });
    }
    return pageResponse(
      req.raw,
      `${language}/articles/${slug}`,
      (view) => articlePage(view, article, new TextDecoder().decode(entries.body(number))),
      { "Cache-Tag": storyCacheTags(language, article.id) },
    );
  };

  /** The story at this slug in other languages: an address is often put together from another one. */
  function elsewhere(slug: string, now: Instant): readonly Suggestion[] {
    return catalogue.site.languages.flatMap(({ tag }) => {
      const number = catalogue.find(tag, slug);
      if (number === undefined || !isVisible(catalogue.times, number, now)) return [];
      const { withdrawn, slug: current, title } = catalogue.article(number);
      return withdrawn ? [] : [{ href: `/${tag}/articles/${encodeURIComponent(current)}`, text: title }];
    });
  }

  function titleIn(language: string): string {
    return catalogue.site.languages.find(({ tag }) => tag === language)?.title ?? language;
  }
}

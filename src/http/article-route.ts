import type { Handler } from "hono";
import type { Instant } from "../domain/article.ts";
import { type ArticleNumber, isVisible, isWithdrawn } from "../domain/catalogue.ts";
import { at } from "../domain/required.ts";
import { languageOf } from "../domain/site.ts";
import { articlePage } from "../pages/article-page.tsx";
import { articleUrl, pageUrl, pathOf } from "../urls/urls.ts";
import { storyCacheTags } from "./cache-tags.ts";
import { errorResponse, type Suggestion } from "./error-response.ts";
import { permanently } from "./redirect.ts";
import { routeParameter } from "./route-parameter.ts";
import type { Services } from "./services.ts";
import { withdrawnResponse } from "./withdrawn-response.ts";

/** An article's page; the slugs it had before lead to the one it has. What is not visible is not there, what is withdrawn is gone. */
export function articleRoute({ newsroom, pageResponse }: Services): Handler {
  const { catalogue, entries } = newsroom.library;
  const { site } = catalogue;
  return async ({ req }) => {
    const language = routeParameter(req, "language");
    const slug = routeParameter(req, "slug").normalize("NFC");
    const number = catalogue.find(language, slug);
    const now = newsroom.now();
    if (number === undefined || !isVisible(catalogue.times, number, now)) {
      return errorResponse(newsroom, req.raw, {
        status: 404,
        what: `There is no article "${slug.slice(0, 80)}" here`,
        suggestions: [...(await elsewhere(slug, now)), { href: pageUrl(site, language), text: titleIn(language) }],
        language,
      });
    }
    const { slug: current } = catalogue.address(number);
    // What is withdrawn is gone at its former slugs too: to redirect to that would only take longer.
    if (current !== slug && !isWithdrawn(catalogue.times, number)) {
      return permanently(req.url, pathOf(site, articleUrl(site, language, current)), {
        now,
        validUntil: at(catalogue.times.expires, number),
      });
    }
    const [article] = await catalogue.articles([number]);
    if (!article) throw new RangeError(`No article ${number}`);
    if (article.withdrawn) return withdrawnResponse(newsroom, req.raw, article, article.withdrawn);
    return pageResponse(
      req.raw,
      `article ${language} ${slug}`,
      async (view) => articlePage(view, article, await bodyOf(number)),
      { "Cache-Tag": storyCacheTags(language, article.id) },
    );
  };

  async function bodyOf(number: ArticleNumber): Promise<string> {
    const [record] = await entries.load([number]);
    return new TextDecoder().decode(record?.body);
  }

  /** The story at this slug in other languages: an address is often put together from another one. */
  async function elsewhere(slug: string, now: Instant): Promise<readonly Suggestion[]> {
    const numbers = site.languages.flatMap(({ tag }) => catalogue.find(tag, slug) ?? []);
    const readable = numbers.filter(
      (number) => isVisible(catalogue.times, number, now) && !isWithdrawn(catalogue.times, number),
    );
    return (await catalogue.articles(readable)).map((article) => ({
      href: articleUrl(site, article.language, article.slug),
      text: article.title,
    }));
  }

  function titleIn(language: string): string {
    return languageOf(site, language).title;
  }
}

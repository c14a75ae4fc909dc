import type { Handler } from "hono";
import type { BlankEnv } from "hono/types";
import type { Article, Withdrawal } from "../domain/article.ts";
import { type ArticleNumber, isWithdrawn } from "../domain/catalogue.ts";
import { languageOf } from "../domain/language.ts";
import { at, required } from "../domain/required.ts";
import { isVisible } from "../domain/window.ts";
import { articlePage } from "../pages/article-page.tsx";
import type { PageView } from "../pages/parts/page-view.ts";
import type { routes } from "../urls/site-names.ts";
import { articleUrl, pageUrl, pathOf } from "../urls/urls.ts";
import { articlePolicy } from "./article-policy.ts";
import { storyCacheTags } from "./cache-policy.ts";
import type { DocumentResponder } from "./document-responder.ts";
import { errorResponse } from "./error-response.ts";
import { findArticlesBySlug } from "./find-articles-by-slug.ts";
import type { Newsroom } from "./newsroom.ts";
import { pageDocument, policyHeader } from "./page-document.ts";
import { redirectPermanently } from "./redirect.ts";

/**
 * Answers with an article's page; its former slugs redirect to its current one. An article that is not visible is not found (404),
 * and a withdrawn one is gone (410).
 */
export function articleRoute(
  newsroom: Newsroom,
  answerDocument: DocumentResponder,
): Handler<BlankEnv, typeof routes.article> {
  const { library } = newsroom;
  const { catalogue, entries } = library;
  const { site } = catalogue;
  return async ({ req }) => {
    const language = req.param("language");
    const slug = req.param("slug").normalize("NFC");
    const number = catalogue.find(language, slug);
    const now = newsroom.now();
    if (number === undefined || !isVisible(catalogue.times, number, now)) {
      return errorResponse(newsroom, req.raw, {
        status: 404,
        what: `There is no article "${slug.slice(0, 80)}" here`,
        suggestions: [
          ...(await findArticlesBySlug(catalogue, slug, now)),
          { href: pageUrl(site, language), text: languageOf(site, language).title },
        ],
        language,
      });
    }
    const { slug: current } = catalogue.address(number);
    // A withdrawn article is gone at its former slugs too: a redirect would only take longer to say so.
    if (current !== slug && !isWithdrawn(catalogue.times, number)) {
      return redirectPermanently(req.url, pathOf(site, articleUrl(site, language, current)), {
        now,
        validUntil: at(catalogue.times.expires, number),
      });
    }
    const [found] = await catalogue.articles([number]);
    const article = required(found, "article", number);
    if (article.withdrawn) return withdrawnResponse(newsroom, req.raw, article, article.withdrawn);
    const render = async (view: PageView) => articlePage(view, article, await loadBody(number));
    const headers = {
      "Cache-Tag": storyCacheTags(language, article.id),
      ...policyHeader(articlePolicy(site, article)),
    };
    return answerDocument(req.raw, pageDocument(library, `article ${language} ${slug}`, render, headers));
  };

  async function loadBody(number: ArticleNumber): Promise<string> {
    const [record] = await entries.load([number]);
    return new TextDecoder().decode(required(record, "record of article", number).pageBody);
  }
}

/** Answers in place of an article's page that it is gone for good (RFC 9110 section 15.5.11), since when, and why. */
function withdrawnResponse(
  newsroom: Newsroom,
  request: Request,
  { language, id, title }: Article,
  withdrawal: Withdrawal,
): Response {
  const response = errorResponse(newsroom, request, {
    status: 410,
    what: `"${title}" was withdrawn on ${new Date(withdrawal.date).toISOString()}`,
    withdrawal,
    suggestions: [],
    language,
  });
  response.headers.set("Cache-Tag", storyCacheTags(language, id));
  return response;
}

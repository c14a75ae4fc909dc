import type { Instant } from "../domain/article.ts";
import { type Catalogue, isWithdrawn } from "../domain/catalogue.ts";
import { isVisible } from "../domain/window.ts";
import type { Suggestion } from "../pages/error-page.tsx";
import { articleUrl } from "../urls/urls.ts";

/**
 * Finds the readable articles that have this slug, or had it, in any language: URLs are often made by changing the language in
 * another URL.
 */
export async function findArticlesBySlug(
  catalogue: Catalogue,
  slug: string,
  now: Instant,
): Promise<readonly Suggestion[]> {
  const { site, times } = catalogue;
  const numbers = site.languages.flatMap(({ tag }) => catalogue.find(tag, slug) ?? []);
  const readable = numbers.filter((number) => isVisible(times, number, now) && !isWithdrawn(times, number));
  return (await catalogue.articles(readable)).map((article) => ({
    href: articleUrl(site, article.language, article.slug),
    text: article.title,
  }));
}

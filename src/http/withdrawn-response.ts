import type { Article, Withdrawal } from "../domain/article.ts";
import { storyCacheTags } from "./cache-tags.ts";
import { errorResponse } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";

/** In place of an article's page: that it is gone for good (RFC 9110 section 15.5.11), since when, and why. */
export function withdrawnResponse(
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

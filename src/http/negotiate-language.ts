import { parseAccept } from "hono/utils/accept";
import type { LanguageTag, Site } from "../domain/site.ts";

/**
 * The site's language that an `Accept-Language` prefers, by RFC 4647 section 3.4 (lookup: a range is shortened from its end until
 * it names a language), else the default. Aliases count: who asks for `ua` means `uk`.
 */
export function negotiateLanguage(
  { languages, defaultLanguage }: Site,
  acceptLanguage: string | undefined,
): LanguageTag {
  if (!acceptLanguage) return defaultLanguage;
  for (const { type: range, q } of parseAccept(acceptLanguage)) {
    if (q <= 0) continue;
    if (range === "*") return defaultLanguage;
    for (let subtags = range.toLowerCase().split("-"); subtags.length > 0; subtags = subtags.slice(0, -1)) {
      const wanted = subtags.join("-");
      const found = languages.find(({ tag, aliases }) => tag.toLowerCase() === wanted || aliases.includes(wanted));
      if (found) return found.tag;
    }
  }
  return defaultLanguage;
}

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
  const ranges = parseAccept(acceptLanguage);
  const refused = new Set(ranges.filter(({ q }) => q <= 0).map(({ type }) => type.toLowerCase()));
  for (const { type: range, q } of ranges) {
    if (q <= 0) continue;
    // Anything but what is refused by name: RFC 9110 section 12.5.4.
    if (range === "*") {
      const accepted = languages.filter(({ tag }) => !refused.has(tag.toLowerCase())).map(({ tag }) => tag);
      return accepted.includes(defaultLanguage) ? defaultLanguage : (accepted[0] ?? defaultLanguage);
    }
    for (let subtags = range.toLowerCase().split("-"); subtags.length > 0; subtags = subtags.slice(0, -1)) {
      const wanted = subtags.join("-");
      const found = languages.find(({ tag, aliases }) => tag.toLowerCase() === wanted || aliases.includes(wanted));
      if (found) return found.tag;
    }
  }
  return defaultLanguage;
}

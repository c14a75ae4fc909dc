import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import { localeOf } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";

/** Returns a date as "5 January 2026", in the newsroom's time zone. */
export function formatDay(site: Site, language: LanguageTag, instant: Instant): string {
  return dateFormat(site.timeZone, language, { dateStyle: "long" }).format(instant);
}

/** Returns a date and time as "5 January 2026 at 14:30", in the newsroom's time zone. */
export function formatMinute(site: Site, language: LanguageTag, instant: Instant): string {
  return dateFormat(site.timeZone, language, { dateStyle: "long", timeStyle: "short" }).format(instant);
}

/** Has at most one entry for each time zone, language and style. */
const cache = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(
  timeZone: string,
  language: LanguageTag,
  style: Pick<Intl.DateTimeFormatOptions, "dateStyle" | "timeStyle">,
): Intl.DateTimeFormat {
  const key = [timeZone, language, style.dateStyle, style.timeStyle].join();
  const kept = cache.get(key);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat([dateLocale(language), british], { ...style, timeZone });
  cache.set(key, format);
  return format;
}

/** CLDR takes English without a region for American English: month first, and a twelve-hour clock. */
const british = "en-GB";

/**
 * The formatter is given `british` as a second choice, since it would otherwise use the machine's language for a language that
 * the runtime does not know.
 */
function dateLocale(language: LanguageTag): string {
  const locale = localeOf(language);
  return locale === "en" ? british : locale;
}

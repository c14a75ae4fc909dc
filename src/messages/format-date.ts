import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import { localeOf } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";

/** "5 January 2026", by the newsroom's calendar. */
export function formatDay(site: Site, language: LanguageTag, instant: Instant): string {
  return dateFormat(site.timeZone, language, { dateStyle: "long" }).format(instant);
}

/** "5 January 2026 at 14:30", by the newsroom's clock. */
export function formatMinute(site: Site, language: LanguageTag, instant: Instant): string {
  return dateFormat(site.timeZone, language, { dateStyle: "long", timeStyle: "short" }).format(instant);
}

/** There are as many as languages and styles. */
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

/** English without a region is American to CLDR: month first, and a clock of twelve hours. */
const british = "en-GB";

/** Beside it stands another, since without that a language unknown to the runtime has dates in that of the machine. */
function dateLocale(language: LanguageTag): string {
  const locale = localeOf(language);
  return locale === "en" ? british : locale;
}

import type { LanguageTag } from "../domain/site.ts";

/** Kept, since making one takes longer than a hundred uses of it; there are as many as languages and styles. */
const made = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(
  timeZone: string,
  language: LanguageTag,
  style: Pick<Intl.DateTimeFormatOptions, "dateStyle" | "timeStyle">,
): Intl.DateTimeFormat {
  const key = [timeZone, language, style.dateStyle, style.timeStyle].join();
  const kept = made.get(key);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone });
  made.set(key, format);
  return format;
}

/** English without a region is American to CLDR: month first, and a clock of twelve hours. */
function localeOf(language: LanguageTag): string {
  return language === "en" ? "en-GB" : language;
}

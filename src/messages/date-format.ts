import type { LanguageTag } from "../domain/language.ts";
import { localeOf } from "../domain/language.ts";

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
  const format = new Intl.DateTimeFormat([dateLocale(language), british], { ...style, timeZone });
  made.set(key, format);
  return format;
}

/** English without a region is American to CLDR: month first, and a clock of twelve hours. */
const british = "en-GB";

/** Beside it stands another, since without that a language unknown to the runtime has dates in that of the machine. */
function dateLocale(language: LanguageTag): string {
  const locale = localeOf(language);
  return locale === "en" ? british : locale;
}

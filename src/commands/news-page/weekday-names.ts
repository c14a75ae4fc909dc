import type { LanguageTag } from "../../domain/language.ts";
import { localeOf } from "../../domain/language.ts";

/** Names of weekdays in a language, in small letters, long and short, by number: 0 is Sunday. From CLDR. */
export function weekdayNames(language: LanguageTag): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const weekday of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: "UTC" });
    // 4 January 2026 was a Sunday.
    for (let number = 0; number < 7; number++) {
      names.set(
        format
          .format(Date.UTC(2026, 0, 4 + number))
          .toLowerCase()
          .replace(/\.$/, ""),
        number,
      );
    }
  }
  return names;
}

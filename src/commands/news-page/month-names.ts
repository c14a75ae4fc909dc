import type { LanguageTag } from "../../domain/language.ts";
import { localeOf } from "../../domain/language.ts";

/**
 * Names of months in a language, in small letters, by number from 1: alone and as a date has them ("січень", "січня"), long and
 * short. From CLDR, so that no language needs a table here.
 */
export function monthNames(language: LanguageTag): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const month of ["long", "short"] as const) {
    for (const options of [{ month }, { month, day: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 15));
        const name = parts.find(({ type }) => type === "month")?.value;
        if (name && /\p{L}/u.test(name)) names.set(name.toLowerCase().replace(/\.$/, ""), number);
      }
    }
  }
  return names;
}

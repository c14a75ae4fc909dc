import { type LanguageTag, localeOf } from "../../domain/language.ts";
import { required } from "../../domain/required.ts";
import { wordPattern } from "./word-pattern.ts";

/** How CLDR writes dates and times in a language, so that its words need not list them. */
export interface DateForms {
  /** Sources of regular expressions with groups `day`, `month` and `year`, long and short. */
  readonly dates: readonly string[];
  /** Words after a date, such as after the year in Ukrainian: "р". */
  readonly ending: readonly string[];
  /** Words between date and time: "о", "um". */
  readonly at: readonly string[];
  /** Hours to add, by the name of a half of the day in lower case and without full stops and spaces: 12 for "pm". */
  readonly halves: ReadonlyMap<string, number>;
  /** The language's own digits, from 0 to 9. */
  readonly digits: readonly string[];
  /** Month numbers, from 1, keyed by lower-case name: standalone forms and those used in dates ("січень", "січня"), long and short. */
  readonly months: ReadonlyMap<string, number>;
  /** Number, 0 for Sunday, by name in lower case, long and short. */
  readonly weekdays: ReadonlyMap<string, number>;
}

/** Day and month have two digits each, so that one cannot be taken for the other. */
const sample = Date.UTC(2026, 10, 23, 20, 53);

export function readDateForms(language: LanguageTag): DateForms {
  const locale = localeOf(language);
  const usual = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
  const format = (options: Intl.DateTimeFormatOptions, moment = sample) =>
    new Intl.DateTimeFormat(locale, { ...usual, ...options }).formatToParts(moment);
  const timed = format({ dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
  const year = format({ dateStyle: "long" }).at(-1);
  const half = (hour: number) =>
    format({ hour: "numeric", hour12: true }, Date.UTC(2026, 0, 1, hour)).find(({ type }) => type === "dayPeriod");
  const ending: readonly string[] = year?.type === "literal" ? (year.value.match(letters) ?? []) : [];
  const hour = timed.findIndex(({ type }) => type === "hour" || type === "dayPeriod");
  const before = timed[hour - 1]?.type === "literal" ? (timed[hour - 1]?.value.match(letters) ?? []) : [];
  const between = before.filter((word) => !ending.includes(word)).join(" ");
  return {
    dates: (["long", "medium"] as const).map((dateStyle) => datePattern(format({ dateStyle }))),
    ending,
    at: [between].filter(Boolean),
    halves: new Map(
      [9, 21].map((hour) => [
        normaliseHalf(required(half(hour), "half of the day in", language).value),
        hour < 12 ? 0 : 12,
      ]),
    ),
    digits: Array.from({ length: 10 }, (_, digit) =>
      new Intl.NumberFormat(`${locale}-u-nu-native`, { useGrouping: false }).format(digit),
    ),
    months: monthNames(locale),
    weekdays: weekdayNames(locale),
  };
}

const letters = /[\p{L}\p{M}]+/gu;

/** Converts the name of a half of the day to the form that it has in `halves`. */
export function normaliseHalf(half: string): string {
  return half.toLowerCase().replace(/[.\s]/g, "");
}

function datePattern(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }, index) => {
      if (type === "day") return String.raw`(?<day>\d{1,2})`;
      if (type === "month") return String.raw`(?<month>[\p{L}\p{M}]+|\d{1,2}\p{L}?)\.?`;
      if (type === "year") return String.raw`(?<year>\d{4})`;
      const literal = wordPattern(value.trim()).replace(/\\s\+/g, "\\s*");
      return index === parts.length - 1 ? String.raw`(?:\s*${literal})?` : String.raw`\s*${literal}\s*`;
    })
    .join("");
}

function monthNames(locale: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const month of ["long", "short"] as const) {
    for (const options of [{ month }, { month, day: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 15));
        const name = parts.find(({ type }) => type === "month")?.value;
        if (name && /\p{L}/u.test(name)) names.set(name.toLowerCase().replace(/\.$/, ""), number);
      }
    }
  }
  return names;
}

function weekdayNames(locale: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const weekday of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
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

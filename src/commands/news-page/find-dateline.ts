import type { LanguageTag } from "../../domain/language.ts";
import type { ArticleWords } from "../../messages/words.ts";
import { type DateForms, normaliseHalf, readDateForms } from "./date-forms.ts";
import { anyWordPattern } from "./word-pattern.ts";

/** A line such as "Україна, субота 03 січня 2026 20:53". */
export interface Dateline {
  /** Text before the date: a section or a place. */
  readonly before?: string;
  /** `2026-01-03` */
  readonly day: string;
  /** `20:53`; absent if the line has none. */
  readonly time?: string;
  /** Whether the line names a weekday that does not match the date. */
  readonly wrongWeekday: boolean;
}

/** Characters: a dateline has little text besides its date; a sentence that mentions a date is not one. */
const longestRest = 60;

const signs = String.raw`[\s,،.|•·—–-]*`;

/** Creates a function that reads place and time from a dateline in any of the languages; undefined for any other line. */
export function datelineFinder(
  languages: readonly LanguageTag[],
  words: readonly ArticleWords[],
): (line: string) => Dateline | undefined {
  const forms = languages.map(readDateForms);
  const months = new Map(forms.flatMap((form) => [...form.months]));
  const weekdays = new Map(forms.flatMap((form) => [...form.weekdays]));
  const halves = new Map(forms.flatMap((form) => [...form.halves]));
  const digits = new Map(forms.flatMap((form) => form.digits.map((sign, digit) => [sign, String(digit)] as const)));
  const weekdayBefore = new RegExp(`(?<![\\p{L}\\p{M}])(?<weekday>${anyWordPattern(weekdays.keys())})${signs}$`, "iu");
  const { dates, clockBefore } = datelinePatterns(forms, words, {
    weekday: anyWordPattern(weekdays.keys()),
    halves: halves.keys(),
  });

  return (line) => {
    const western = line.replace(/\p{Nd}/gu, (digit) => digits.get(digit) ?? digit);
    for (const pattern of dates) {
      const groups = pattern.exec(western)?.groups;
      if (!groups) continue;
      const { before = "", day = "", month = "", year = "", after = "", weekdayAfter } = groups;
      const number = /^\d/.test(month) ? Number.parseInt(month, 10) : months.get(month.toLowerCase());
      if (number === undefined || number > 12) continue;
      const date = Date.UTC(Number(year), number - 1, Number(day));
      if (new Date(date).getUTCDate() !== Number(day)) continue;
      const place = before.replace(clockBefore, "");
      const rest = trimSigns(place.replace(weekdayBefore, ""));
      if (rest.length > longestRest || after.length > longestRest / 2 || /[.!?]\s+\S/.test(rest)) continue;
      const named = weekdayBefore.exec(place)?.groups?.weekday ?? weekdayAfter;
      const weekday = named === undefined ? undefined : weekdays.get(named.toLowerCase());
      const clock = clockOf(groups) ?? clockOf(clockBefore.exec(before)?.groups ?? {});
      return {
        ...(rest && { before: rest }),
        day: new Date(date).toISOString().slice(0, 10),
        ...(clock && { time: clock }),
        wrongWeekday: weekday !== undefined && weekday !== new Date(date).getUTCDay(),
      };
    }
    return undefined;
  };

  function clockOf({
    hours,
    minutes,
    halfBefore,
    half = halfBefore,
  }: Readonly<Record<string, string | undefined>>): string | undefined {
    if (hours === undefined || minutes === undefined) return undefined;
    const afternoon = half === undefined ? undefined : halves.get(normaliseHalf(half));
    const hour = afternoon === undefined ? Number(hours) : (Number(hours) % 12) + afternoon;
    return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : undefined;
  }
}

function trimSigns(text: string): string {
  return text.replace(new RegExp(`${signs}$`, "u"), "").trim();
}

function datelinePatterns(
  forms: readonly DateForms[],
  words: readonly ArticleWords[],
  names: { readonly weekday: string; readonly halves: Iterable<string> },
) {
  const wordsFor = (list: keyof ArticleWords["date"]) => words.flatMap(({ date }) => date[list]);
  const half =
    [...names.halves]
      .filter(Boolean)
      .map((name) => [...name].join(String.raw`\.?\s?`))
      .join("|") || "(?:(?!))";
  const time =
    String.raw`(?:(?<halfBefore>${half})\.?\s*)?(?<hours>\d{1,2})[:.](?<minutes>\d\d)(?::\d\d)?` +
    String.raw`(?:\s*(?<half>${half})(?![\p{L}\p{M}])\.?)?`;
  const year = String.raw`(?<year>\d{4})(?:\s*${anyWordPattern([...wordsFor("year"), ...forms.flatMap((form) => form.ending)])}\.?(?!\p{L}))?`;
  /** Between date and time, and after the time: the time zone is the site's, whatever the page calls it. */
  const gap = String.raw`${signs}(?:${anyWordPattern([...wordsFor("at"), ...forms.flatMap((form) => form.at)])}(?!\p{L}))?\s*`;
  const ordinal = anyWordPattern(wordsFor("ordinals"));
  const dates = [
    // 03 січня 2026; 3 January, 2026; 3-го січня; 3rd of January
    String.raw`(?<day>\d{1,2})(?:-?${ordinal})?\s+(?:${anyWordPattern(wordsFor("of"))}\s+)?(?<month>[\p{L}\p{M}]+)\.?,?\s+${year}`,
    // January 3rd, 2026
    String.raw`(?<month>[\p{L}\p{M}]+)\.?\s+(?<day>\d{1,2})${ordinal}?,?\s+${year}`,
    ...new Set(forms.flatMap((form) => form.dates)),
    // 03.01.2026; with slashes only in the order of a language, above, since Americans write the month first
    String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${year}`,
    String.raw`${year}-(?<month>\d\d)-(?<day>\d\d)T?`,
  ];
  const weekday = String.raw`(?:${signs}(?<weekdayAfter>${names.weekday})(?![\p{L}\p{M}]))?`;
  return {
    dates: dates.map(
      (date) => new RegExp(`^(?<before>.*?)(?<![\\p{L}\\d])${date}${weekday}(?:${gap}${time})?(?<after>.*)$`, "iu"),
    ),
    /** Some pages write the time before the date. */
    clockBefore: new RegExp(String.raw`(?<![\p{L}\d])${time}${gap}$`, "iu"),
  };
}

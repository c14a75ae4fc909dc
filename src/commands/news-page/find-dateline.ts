import type { LanguageTag } from "../../domain/site.ts";
import { monthNames } from "./month-names.ts";
import { weekdayNames } from "./weekday-names.ts";

/** A line such as "Україна, субота 03 січня 2026 20:53". */
export interface Dateline {
  /** What stands before the date: a section or a place. */
  readonly before?: string;
  /** `2026-01-03` */
  readonly day: string;
  /** `20:53`; absent where the line has none. */
  readonly time?: string;
  /** Whether the weekday it names is not that day's. */
  readonly wrongWeekday: boolean;
}

const time = String.raw`(?<hours>\d{1,2})[:.](?<minutes>\d\d)(?::\d\d)?\s*(?<half>[ap]\.?m\.?)?`;
const year = String.raw`(?<year>\d{4})(?:\s*(?:року|года|р|г)\.?)?`;
/** Between date and time, and behind the time: the zone is the site's, whatever the page calls it. */
const gap = String.raw`[\s,|•·—–-]*(?:о|об|в|во|at)?\s*`;
const dates = [
  // 03 січня 2026; 3 January, 2026; 3-го січня
  String.raw`(?<day>\d{1,2})(?:-?(?:го|е|st|nd|rd|th))?\s+(?:of\s+)?(?<month>\p{L}+)\.?,?\s+${year}`,
  // January 3, 2026
  String.raw`(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+${year}`,
  // 03.01.2026; with slashes only after the year's own order, since Americans write the month first
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${year}`,
  String.raw`${year}-(?<month>\d\d)-(?<day>\d\d)T?`,
].map((date) => new RegExp(`^(?<before>.*?)(?<![\\p{L}\\d])${date}(?:${gap}${time})?(?<after>.*)$`, "iu"));
/** Some write the time before the date. */
const clockBefore = new RegExp(`(?<![\\p{L}\\d])${time}${gap}$`, "iu");

/** A line has little beside its date: a sentence that mentions one is no dateline. */
const longestRest = 60;

/** What a line says of place and time, in any of the languages; undefined for any other line. */
export function findDateline(line: string, languages: readonly LanguageTag[]): Dateline | undefined {
  const months = new Map(languages.flatMap((language) => [...monthNames(language)]));
  const weekdays = new Map(languages.flatMap((language) => [...weekdayNames(language)]));
  for (const pattern of dates) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const { before = "", day = "", month = "", year: written = "", after = "" } = groups;
    const number = /^\d/.test(month) ? Number(month) : months.get(month.toLowerCase());
    if (number === undefined || number > 12) continue;
    const date = Date.UTC(Number(written), number - 1, Number(day));
    if (new Date(date).getUTCDate() !== Number(day)) continue;
    const { rest, weekday } = takeWeekday(before.replace(clockBefore, ""), weekdays);
    if (rest.length > longestRest || after.length > longestRest / 2 || /[.!?]\s+\S/.test(rest)) continue;
    const clock = clockOf(groups) ?? clockOf(clockBefore.exec(before)?.groups ?? {});
    return {
      ...(rest && { before: rest }),
      day: new Date(date).toISOString().slice(0, 10),
      ...(clock && { time: clock }),
      wrongWeekday: weekday !== undefined && weekday !== new Date(date).getUTCDay(),
    };
  }
  return undefined;
}

/** The weekday is the word next to the date. */
function takeWeekday(before: string, weekdays: ReadonlyMap<string, number>) {
  const [, rest = "", word = ""] = /^(.*?)(\p{L}+)?[\s,.|•·—–-]*$/u.exec(before) ?? [];
  const weekday = weekdays.get(word.toLowerCase());
  return { rest: (weekday === undefined ? rest + word : rest).replace(/[\s,.|•·—–-]+$/u, "").trim(), weekday };
}

function clockOf({ hours, minutes, half }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (hours === undefined || minutes === undefined) return undefined;
  const afternoon = half?.toLowerCase().startsWith("p");
  const hour = half ? (Number(hours) % 12) + (afternoon ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : undefined;
}

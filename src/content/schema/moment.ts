import * as v from "valibot";
import type { Instant } from "../../domain/article.ts";
import { required } from "../../domain/required.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

const momentPattern = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d:\d\d)?$/;
const likeMoment = 'write it like "2026-01-03T20:53:00+02:00"';
/** In milliseconds. */
const day = 86_400_000;

/** Returns the schema of a date and time; see `readMoment`. */
export function moment(timeZone: string): v.GenericSchema<unknown, Instant> {
  return v.pipe(
    v.string(issueMessage("a date and time", likeMoment)),
    v.title("date and time"),
    v.description(
      "For example `2026-01-03T20:53:00+02:00`, in whole seconds. Without an offset from UTC it is read in the newsroom's `timeZone`.",
    ),
    v.metadata({ pattern: momentPattern.source }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readMoment(dataset.value.trim(), timeZone);
      if (typeof read === "number") return read;
      addIssue({ message: issueMessage(read.what, read.instead) });
      return NEVER;
    }),
  );
}

/**
 * Parses an ISO 8601 date and time, in whole seconds as RSS has them. Without an offset it is read as local time in the
 * zone; a local time that the clocks skip or show twice is a problem, not a guess.
 */
export function readMoment(text: string, timeZone: string): Instant | Diagnosis {
  const slip = diagnoseYear(text);
  if (slip) return slip;
  const [, date, time, offset] = momentPattern.exec(text) ?? [];
  if (date === undefined || time === undefined) return diagnoseMoment(text, timeZone);
  const local = Date.parse(`${date}T${time}Z`);
  // `Date.parse` reads 30 February as 2 March and 24:00 as the next day.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`)) {
    return { what: `${quote(text)} does not exist in the calendar`, instead: "write a day and a time that exist" };
  }
  if (offset === undefined) return readClocks(timeZone, local, `${date}T${time}`);
  const minutes = offset === "Z" ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  if (minutes > 14 * 60 || Number(offset.slice(4)) > 59) {
    return {
      what: `${quote(text)} has a larger offset from UTC than any place`,
      instead: "write an offset such as +02:00",
    };
  }
  return local - (offset.startsWith("-") ? -1 : 1) * minutes * 60_000;
}

/** The first newspaper, Relation, appeared in 1605. An earlier year is a typing mistake. */
const firstYear = 1600;

function diagnoseYear(text: string): Diagnosis | undefined {
  const [, year] = /^[+-]?(\d{4,})-\d\d-\d\d(?!\d)/.exec(text) ?? [];
  if (year === undefined || (year.length === 4 && Number(year) >= firstYear)) return undefined;
  const what =
    year.length > 4 ? `${quote(text)} has a year of ${year.length} digits` : `${quote(text)} is before ${firstYear}`;
  return { what, instead: "write the correct year, such as 2026" };
}

function diagnoseMoment(text: string, timeZone: string): Diagnosis {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return {
      what: `${quote(text)} is a date without a time`,
      instead: `add the time, such as "${text}T09:00" (read in ${timeZone})`,
    };
  }
  return { what: `${quote(text)} is not a date and time`, instead: likeMoment };
}

function readClocks(timeZone: string, local: number, text: string): Instant | Diagnosis {
  // No zone changes its clocks twice in two days, so the offsets a day before and a day after are the only possible
  // ones.
  const offsets = new Set([zoneOffset(timeZone, local - day), zoneOffset(timeZone, local + day)]);
  const moments = [...offsets]
    .map((offset) => local - offset)
    .filter((moment) => local - moment === zoneOffset(timeZone, moment));
  const [moment, second] = moments;
  if (moment === undefined) {
    return { what: `clocks in ${timeZone} skip ${quote(text)}`, instead: "write a time that exists, or an offset" };
  }
  if (second === undefined) return moment;
  const spelt = moments.map((each) => quote(`${text}${offsetText(local - each)}`));
  return { what: `clocks in ${timeZone} show ${quote(text)} twice`, instead: `write ${spelt.join(" or ")}` };
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns how far a time zone's clocks are ahead of UTC at a moment, in milliseconds.
 * @throws RangeError for an unknown zone
 */
export function zoneOffset(timeZone: string, instant: number): number {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    zoneFormats.set(timeZone, format);
  }
  const part = format.formatToParts(instant).find(({ type }) => type === "timeZoneName");
  const name = required(part, "offset of", timeZone).value;
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name);
  // "GMT", "GMT+02:00", and before standard time "GMT+02:02:04".
  const [, sign, hours = 0, minutes = 0, seconds = 0] = required(match ?? undefined, "offset in", name);
  return (sign === "-" ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

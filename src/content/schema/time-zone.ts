import * as v from "valibot";
import { findNearest } from "../../domain/find-name.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

/** `Intl` lists these zones under the names they had in 2005, but accepts the new names too. */
const renamed = ["Europe/Kyiv", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Ho_Chi_Minh", "Atlantic/Faroe"];

/** The IANA name of a time zone. */
export const timeZone = v.pipe(
  v.string(),
  v.title("time zone"),
  v.description("A name from the IANA database, such as `Europe/Kyiv`; not an offset, which ignores summer time."),
  v.check(isTimeZone, (issue) => {
    const { what, instead } = diagnoseTimeZone(String(issue.input));
    return issueMessage(what, instead);
  }),
);

/**
 * Zones that IANA's database names in three or four letters, in its files `northamerica`, `etcetera` and `backward`.
 */
const abbreviations: ReadonlySet<string> = new Set(
  "UTC UCT GMT CET EET MET WET EST MST HST PRC ROC ROK CUBA EIRE IRAN ZULU".split(" "),
);

/**
 * Whether a name is one of IANA's. `Intl` also accepts offsets such as `+02:00`, which ignore summer time, and
 * abbreviations of ICU, in which BST is Bangladesh's time and IST is India's.
 */
export function isTimeZone(name: string): boolean {
  if (/^[A-Z]{3,4}$/i.test(name) && !abbreviations.has(name.toUpperCase())) return false;
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

const offset = /^(?:GMT|UTC)?\s*[+-]\s*\d/i;

function diagnoseTimeZone(name: string): Diagnosis {
  const otherwise = 'write the IANA name of a zone, such as "Europe/Kyiv"';
  if (offset.test(name)) {
    return { what: `${quote(name)} is an offset, which ignores summer time`, instead: otherwise };
  }
  // "Berlin, Germany" and "America / New York".
  const written = name
    .replace(/,.*$/s, "")
    .replaceAll("\\", "/")
    .replaceAll(/\s*\/\s*/g, "/")
    .trim();
  const near = findNearestZone(written.replaceAll(/\s+/g, "_"));
  if (!near && /^[A-Z]{3,4}$/.test(name)) {
    return { what: `${quote(name)} is an abbreviation, not an IANA name`, instead: otherwise };
  }
  return {
    what: `${quote(name)} is not a time zone`,
    instead: near ? `did you mean ${quote(near)}?` : (listZonesOfCountry(written) ?? otherwise),
  };
}

/** Finds the most similar zone by the whole name, or else by the city alone: `London`, `England/London`. */
function findNearestZone(name: string): string | undefined {
  const zones = [...renamed, ...Intl.supportedValuesOf("timeZone")];
  if (zones.some((zone) => zone.startsWith(`${name}/`))) return undefined;
  const whole = name.includes("/") ? findNearest(name, zones) : undefined;
  if (whole) return whole;
  const city = findNearest(cityOf(name), zones.map(cityOf));
  return zones.find((zone) => cityOf(zone) === city);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}

/** Returns the remedy for the English name of a country that has few zones. */
function listZonesOfCountry(name: string): string | undefined {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const code = letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((each) => names.of(each)?.toLowerCase() === name.toLowerCase());
  if (code === undefined) return undefined;
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & { getTimeZones?(): readonly string[] | undefined };
  const zones = locale.getTimeZones?.() ?? [];
  if (zones.length === 0 || zones.length > 4) return undefined;
  return `use ${zones.length > 1 ? "one of " : ""}${zones.map(quote).join(", ")}`;
}

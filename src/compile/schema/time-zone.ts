import * as v from "valibot";
import { nearest } from "../../domain/nearest.ts";
import { quote } from "./quote.ts";
import { type Remedy, remedy } from "./remedy.ts";

/** `Intl` lists zones under the names they had in 2005, and takes these too. */
const renamed = ["Europe/Kyiv", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Ho_Chi_Minh", "Atlantic/Faroe"];

/** The IANA name of a time zone. */
export const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, (issue) => {
    const { what, instead } = complaintOf(String(issue.input));
    return remedy(what, instead);
  }),
);

/** `Intl` takes offsets such as `+02:00` too, but these know nothing of summer time. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

const offset = /^(?:GMT|UTC)?\s*[+-]\s*\d/i;

function complaintOf(name: string): Remedy {
  const otherwise = 'write the IANA name of a city\'s zone, such as "Europe/Kyiv"';
  if (offset.test(name)) {
    return { what: `${quote(name)} knows nothing of summer time`, instead: otherwise };
  }
  const near = nearestZone(name.trim().replaceAll(/\s+/g, "_"));
  if (!near && /^[A-Z]{3,4}$/.test(name)) {
    return { what: `${quote(name)} is an abbreviation and knows nothing of summer time`, instead: otherwise };
  }
  return { what: `${quote(name)} is not a time zone`, instead: near ? `did you mean ${quote(near)}?` : otherwise };
}

/** By the whole name, or else by the city alone: `London`, `England/London`. */
function nearestZone(name: string): string | undefined {
  const zones = [...renamed, ...Intl.supportedValuesOf("timeZone")];
  const whole = name.includes("/") ? nearest(name, zones) : undefined;
  if (whole) return whole;
  const city = nearest(cityOf(name), zones.map(cityOf));
  return zones.find((zone) => cityOf(zone) === city);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}

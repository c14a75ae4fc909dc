import type { Instant } from "../../domain/article.ts";
import { zoneOffset } from "./moment.ts";

/** Formats a moment in a time zone as in content files: `2026-01-03T20:53+02:00`. Has seconds only if they are not 0. */
export function formatMoment(instant: Instant, timeZone: string): string {
  const offset = zoneOffset(timeZone, instant);
  const local = new Date(instant + offset).toISOString();
  const minutes = Math.abs(Math.round(offset / 60_000));
  const sign = offset < 0 ? "-" : "+";
  return `${local.slice(0, local.endsWith(":00.000Z") ? 16 : 19)}${sign}${padTwo(minutes / 60)}:${padTwo(minutes % 60)}`;
}

function padTwo(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}

import { zoneOffset } from "../../content/schema/moment.ts";
import type { Instant } from "../../domain/article.ts";

/** A moment on the clocks of a zone, as content files have it: `2026-01-03T20:53+02:00`. Seconds only where there are any. */
export function formatMoment(instant: Instant, timeZone: string): string {
  const offset = zoneOffset(timeZone, instant);
  const local = new Date(instant + offset).toISOString();
  const minutes = Math.abs(Math.round(offset / 60_000));
  const sign = offset < 0 ? "-" : "+";
  return `${local.slice(0, local.endsWith(":00.000Z") ? 16 : 19)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}

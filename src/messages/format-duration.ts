import { type LanguageTag, localeOf } from "../domain/language.ts";

/** Returns a duration as players show it, in the digits of the language: "3:05", or "1:02:00" from an hour on. @param seconds not negative */
export function formatDuration(language: LanguageTag, seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const locales = [localeOf(language), "en-GB"];
  const { format: first } = new Intl.NumberFormat(locales, { useGrouping: false });
  const { format: inTwo } = new Intl.NumberFormat(locales, { minimumIntegerDigits: 2 });
  return (hours > 0 ? [first(hours), inTwo(minutes), inTwo(rest)] : [first(minutes), inTwo(rest)]).join(":");
}

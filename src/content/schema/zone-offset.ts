import { required } from "../../domain/required.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What a time zone's clocks are ahead of UTC at a moment, in milliseconds.
 * @throws RangeError for a zone that is not known
 */
export function zoneOffset(timeZone: string, instant: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    formats.set(timeZone, format);
  }
  const part = format.formatToParts(instant).find(({ type }) => type === "timeZoneName");
  const name = required(part, "offset of", timeZone).value;
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name);
  // "GMT", "GMT+02:00", and before standard time "GMT+02:02:04".
  const [, sign, hours = 0, minutes = 0, seconds = 0] = required(match ?? undefined, "offset in", name);
  return (sign === "-" ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

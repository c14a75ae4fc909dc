import * as v from "valibot";
import { didYouMean } from "./did-you-mean.ts";
import { quote } from "./quote.ts";
import { remedy } from "./remedy.ts";

/** `Intl` lists zones under the names they had in 2005, and takes these too. */
const renamed = ["Europe/Kyiv", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Ho_Chi_Minh", "Atlantic/Faroe"];

/** The IANA name of a time zone. */
export const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, (issue) =>
    remedy(
      `${quote(String(issue.input))} is not a time zone`,
      didYouMean(
        String(issue.input),
        [...renamed, ...Intl.supportedValuesOf("timeZone")],
        'write its IANA name, such as "Europe/Kyiv"',
      ),
    ),
  ),
);

/** `Intl` takes offsets such as `+02:00` too, but these know nothing of summer time. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

import { readMoment } from "../../content/schema/moment.ts";
import type { Instant } from "../../domain/article.ts";
import { Refusal } from "./refusal.ts";

/** The time that `--published` names, on the newsroom's clocks where it has no offset. */
export function momentOption(text: string, timeZone: string): Instant {
  const moment = readMoment(text, timeZone);
  if (typeof moment === "number") return moment;
  throw new Refusal(`--published: ${moment.what}; ${moment.instead}`);
}

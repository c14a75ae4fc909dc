import * as v from "valibot";
import type { Instant } from "../../domain/article.ts";
import { issueMessage } from "./issue-message.ts";
import { likeMoment, momentPattern, readMoment } from "./read-moment.ts";

/** A date and time, see `readMoment`. */
export function moment(timeZone: string): v.GenericSchema<unknown, Instant> {
  return v.pipe(
    v.string(issueMessage("a date and time", likeMoment)),
    v.title("date and time"),
    v.description(
      "As in `2026-01-03T20:53:00+02:00`, in whole seconds. Without an offset from UTC it is read in the newsroom's `timeZone`.",
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

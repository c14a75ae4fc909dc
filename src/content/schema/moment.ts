import * as v from "valibot";
import type { Instant } from "../../domain/article.ts";
import { issueMessage } from "./issue-message.ts";
import { likeMoment, momentPattern, readMoment } from "./read-moment.ts";

/** A date and time, see `readMoment`. */
export function moment(timeZone: string): v.GenericSchema<unknown, Instant> {
  return v.pipe(
    v.string(issueMessage("a date and time", likeMoment)),
    v.metadata({ pattern: momentPattern.source }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readMoment(dataset.value.trim(), timeZone);
      if (typeof read === "number") return read;
      addIssue({ message: issueMessage(read.what, read.instead) });
      return NEVER;
    }),
  );
}

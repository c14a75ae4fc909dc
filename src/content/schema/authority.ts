import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

const label = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const host = `${label}(?:\\.${label})*`;
const pattern = new RegExp(`^(?:[A-Za-z0-9._-]+@)?${host},(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)$`);

/**
 * A `taggingEntity` of RFC 4151, section 2.1: a domain name or an e-mail address, and a date on which it belonged to
 * the newsroom.
 */
export const authority = v.pipe(
  v.string(),
  v.title("domain name and date"),
  v.description(
    "A domain name or an e-mail address and a date on which it was yours, separated by a comma (RFC 4151).",
  ),
  v.metadata({ pattern: pattern.source }),
  v.check(
    (text) => isDay(pattern.exec(text)?.[1]),
    (issue) =>
      issueMessage(
        `${quote(String(issue.input))} is not a domain name and a date`,
        'write a domain name and a date on which it was yours, such as "news.example,2026" or "news.example,2026-01-31"',
      ),
  ),
);

/** Whether a date exists. A month or a day that is left out is the first. */
function isDay(date: string | undefined): boolean {
  if (date === undefined) return false;
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

import type { Diagnosis } from "../../problems/problem.ts";

/** What is wrong and what to write instead, as the one string that valibot carries. No part has a line break. */
export function issueMessage(what: string, instead: string, everywhere?: string): string {
  return [what, instead, ...(everywhere === undefined ? [] : [everywhere])].join("\n");
}

export function parseIssueMessage(message: string): Diagnosis {
  const [what = "", instead = "correct it", everywhere] = message.split("\n");
  return { what, instead, ...(everywhere !== undefined && { everywhere }) };
}

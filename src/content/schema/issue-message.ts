import type { BaseIssue } from "valibot";
import type { Diagnosis } from "../../problems/problem.ts";
import { didYouMean, quote } from "../../problems/quote.ts";

/** Joins what is wrong and what to write instead into the one string that valibot carries. No part has a line break. */
export function issueMessage(what: string, instead: string, everywhere?: string): string {
  return [what, instead, ...(everywhere === undefined ? [] : [everywhere])].join("\n");
}

export function parseIssueMessage(message: string): Diagnosis {
  const [what = "", instead = "correct it", everywhere] = message.split("\n");
  return { what, instead, ...(everywhere !== undefined && { everywhere }) };
}

/** What is expected, by valibot's names of types. */
const expectedByType: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  custom: 'a mapping of "name: value"',
  object_with_rest: 'a mapping of "name: value"',
};

/** What is expected; what to write, if that needs more explanation. */
interface Expectation {
  readonly what: string;
  readonly instead?: string;
}

/**
 * Returns what is wrong and what to write instead. For a missing value or one of the wrong type, the message is the
 * same for every field, so no schema repeats it; if more can be said about a field than its type, its message says what
 * is expected and how to write it.
 * @param name of the field
 * @param spelling of the value in the file: 007 is the number 7
 */
export function diagnoseIssue(issue: BaseIssue<unknown>, name: string, spelling: string | undefined): Diagnosis {
  const wanted = issue.kind === "schema" ? readExpectation(issue) : undefined;
  if (issue.type === "never") return diagnoseUnknownField(name, issue.message);
  if (!wanted) return parseIssueMessage(issue.message);
  if (issue.received === "undefined") return { what: "is missing", instead: `add "${name}: …"` };
  return diagnoseType(issue.input, wanted, spelling);
}

function readExpectation({ type, message }: BaseIssue<unknown>): Expectation | undefined {
  const what = expectedByType[type];
  if (what === undefined) return undefined;
  // The beginning of valibot's own message, which continues with the value.
  return message.startsWith("Invalid type: ") ? { what } : parseIssueMessage(message);
}

function diagnoseUnknownField(name: string, message: string): Diagnosis {
  const [kind, ...known] = message.split("\n");
  return { what: `is not ${kind}`, instead: didYouMean(name, known, "remove it") };
}

function diagnoseType(value: unknown, { what: wanted, instead }: Expectation, spelling: string | undefined): Diagnosis {
  const write = instead ?? `write ${wanted}`;
  const written = spelling ?? (typeof value === "object" ? undefined : String(value));
  const inQuotes = wanted === "text" && written ? `put it in quotes: ${JSON.stringify(written)}` : undefined;
  if (value === null) {
    const what = written ? `is empty: ${quote(written)} means no value in YAML` : "is empty";
    return { what, instead: inQuotes ? `${write}, or ${inQuotes}` : write };
  }
  if (typeof value === "object") {
    return { what: `is ${Array.isArray(value) ? "a list" : "a mapping"}, not ${wanted}`, instead: inQuotes ?? write };
  }
  if (typeof value === "string") {
    const inBrackets = wanted === "a list" && isListed.test(value) ? `put it in brackets: [${value}]` : undefined;
    return { what: `is the text ${quote(value)}, not ${wanted}`, instead: instead ?? inBrackets ?? write };
  }
  return { what: `is the ${typeof value} ${written}, not ${wanted}`, instead: instead ?? inQuotes ?? write };
}

/** Slugs and URLs, one or more separated by commas: they mean the same in brackets. */
const isListed = /^[\p{L}\p{N}](?:[\p{L}\p{N}./_-]|:(?=\/)|, ?(?=[\p{L}\p{N}])){0,60}$/u;

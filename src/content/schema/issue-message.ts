import type { BaseIssue } from "valibot";
import type { Diagnosis } from "../../problems/problem.ts";
import { didYouMean, quote } from "../../problems/quote.ts";

/** What is wrong and what to write instead, as the one string that valibot carries. No part has a line break. */
export function issueMessage(what: string, instead: string, everywhere?: string): string {
  return [what, instead, ...(everywhere === undefined ? [] : [everywhere])].join("\n");
}

export function parseIssueMessage(message: string): Diagnosis {
  const [what = "", instead = "correct it", everywhere] = message.split("\n");
  return { what, instead, ...(everywhere !== undefined && { everywhere }) };
}

/** The types by valibot's names. */
const expectedByType: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  custom: 'a mapping of "name: value"',
  object_with_rest: 'a mapping of "name: value"',
};

/** What should stand there; what to write, where there is more to say than that. */
interface Expectation {
  readonly what: string;
  readonly instead?: string;
}

/**
 * What is wrong and what to write instead. For a value of the wrong type, or for none, the words are the same for every field, so
 * no schema repeats them; one of which more can be said than its type has as its message what is wanted, and how it is written.
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
  // So begins valibot's own message, which goes on with the value.
  return message.startsWith("Invalid type: ") ? { what } : parseIssueMessage(message);
}

function diagnoseUnknownField(name: string, message: string): Diagnosis {
  const [kind, ...known] = message.split("\n");
  return { what: `is not ${kind}`, instead: didYouMean(name, known, "remove it") };
}

function diagnoseType(value: unknown, { what: wanted, instead }: Expectation, spelling: string | undefined): Diagnosis {
  const write = instead ?? `write ${wanted}`;
  const written = spelling ?? (typeof value === "object" ? undefined : String(value));
  const inQuotes = wanted === "a text" && written ? `put it in quotes: ${JSON.stringify(written)}` : undefined;
  if (value === null) {
    const what = written ? `is empty: ${quote(written)} stands for nothing in YAML` : "is empty";
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

/** Slugs and URLs, one or with commas between them: what means the same within brackets. */
const isListed = /^[\p{L}\p{N}](?:[\p{L}\p{N}./_-]|:(?=\/)|, ?(?=[\p{L}\p{N}])){0,60}$/u;

import type { BaseIssue } from "valibot";
import { didYouMean } from "./did-you-mean.ts";
import { quote } from "./quote.ts";
import { partsOf, type Remedy } from "./remedy.ts";

/** The types by valibot's names. */
const expected: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  custom: 'a mapping of "name: value"',
  object_with_rest: 'a mapping of "name: value"',
};

/**
 * What is wrong and what to write instead. For a value of the wrong type, or for none, the words are the same for every field, so
 * no schema repeats them.
 * @param name of the field
 * @param spelling of the value in the file: 007 is the number 7
 */
export function issueWords(issue: BaseIssue<unknown>, name: string, spelling: string | undefined): Remedy {
  const wanted = issue.kind === "schema" ? expected[issue.type] : undefined;
  if (issue.type === "never") return unknownField(name, issue.message);
  if (!wanted) return partsOf(issue.message);
  if (issue.received === "undefined") return { what: "is missing", instead: `add "${name}: …"` };
  return typeWords(issue.input, wanted, spelling);
}

function unknownField(name: string, message: string): Remedy {
  const [kind, ...known] = message.split("\n");
  return { what: `is not ${kind}`, instead: didYouMean(name, known, "remove it") };
}

function typeWords(value: unknown, wanted: string, spelling: string | undefined): Remedy {
  if (value === null) return { what: "is empty", instead: `write ${wanted}` };
  const written = spelling ?? String(value);
  if (typeof value === "object") {
    return { what: `is ${Array.isArray(value) ? "a list" : "a mapping"}, not ${wanted}`, instead: `write ${wanted}` };
  }
  if (typeof value === "string")
    return { what: `is the text ${quote(value)}, not ${wanted}`, instead: `write ${wanted}` };
  const instead = wanted === "a text" ? `put it in quotes: "${written}"` : `write ${wanted}`;
  return { what: `is the ${typeof value} ${written}, not ${wanted}`, instead };
}

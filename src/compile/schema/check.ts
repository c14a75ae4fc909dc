import * as v from "valibot";
import type { Problem } from "../problem.ts";
import { fieldPath } from "../yaml/field-path.ts";
import { locate } from "../yaml/locate.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";
import { issueWords } from "./issue-words.ts";

/** What the YAML says, in the schema's terms; or every problem it has, each at the place where it stands. */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  yaml: Yaml,
): { readonly value: Output } | { readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, yaml.value);
  return result.success ? { value: result.output } : { problems: result.issues.map((issue) => toProblem(yaml, issue)) };
}

function toProblem(yaml: Yaml, issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const atKey = issue.type === "never" || issue.path?.at(-1)?.origin === "key";
  const { offset, spelling } = locate(yaml, path, atKey ? "key" : "value");
  return {
    path: yaml.source.path,
    ...yaml.source.position(offset),
    field: path.reduce<string>(fieldPath, ""),
    ...issueWords(issue, String(path.at(-1) ?? ""), spelling),
  };
}

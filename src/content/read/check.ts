import * as v from "valibot";
import type { Problem } from "../../problems/problem.ts";
import { isLine } from "../schema/is-line.ts";
import { issueWords } from "../schema/issue-words.ts";
import { commentedTexts } from "../yaml/commented-texts.ts";
import { fieldPath } from "../yaml/field-path.ts";
import { locate } from "../yaml/locate.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";

/** What the YAML says, in the schema's terms; or every problem it has, each at the place where it stands. */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  yaml: Yaml,
): { readonly value: Output } | { readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, yaml.value);
  const cut = cutTexts(schema, yaml);
  if (result.success && cut.length === 0) return { value: result.output };
  // Of a text that is empty for a comment, the comment is what there is to say.
  const isTold = ({ field }: Problem) => cut.some((each) => each.field === field);
  const others = (result.issues ?? []).map((issue) => toProblem(yaml, issue)).filter((problem) => !isTold(problem));
  return { problems: [...others, ...cut] };
}

/** Only of what people read can a comment be a part: behind a slug or a time it is what it looks like. */
function cutTexts(schema: v.GenericSchema<unknown, unknown>, yaml: Yaml): readonly Problem[] {
  return commentedTexts(yaml)
    .filter(({ path }) => isLine(schema, yaml.value, path))
    .map(({ path, offset, what }) => ({
      path: yaml.source.path,
      ...yaml.source.position(offset),
      field: path.reduce<string>(fieldPath, ""),
      what,
      instead: "put all of the text in quotes, or the comment on a line of its own",
    }));
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

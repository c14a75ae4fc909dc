import * as v from "valibot";
import { fieldPath, type Problem } from "../../problems/problem.ts";
import { problemAt } from "../../problems/source-file.ts";
import { atomId, guid } from "../schema/earlier-id.ts";
import { hasSchema } from "../schema/has-schema.ts";
import { diagnoseIssue } from "../schema/issue-message.ts";
import { line } from "../schema/line.ts";
import { paragraphs } from "../schema/paragraphs.ts";
import { findCommentedTexts } from "../yaml/comments.ts";
import { locate, type Yaml } from "../yaml/locate.ts";

/** Validates YAML against a schema; returns the schema's output, or every problem with its place. */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  yaml: Yaml,
): { readonly value: Output } | { readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, yaml.value);
  const cut = findCutTexts(schema, yaml);
  if (result.success && cut.length === 0) return { value: result.output };
  // If a text is empty because of a comment, only the comment is reported.
  const isTold = ({ field }: Problem) => cut.some((each) => each.field === field);
  const others = (result.issues ?? []).map((issue) => toProblem(yaml, issue)).filter((problem) => !isTold(problem));
  return { problems: [...others, ...cut] };
}

/**
 * Finds texts that a comment cuts short. Only in text that people read, and in ids from other sites, may the comment have been
 * meant as part of it: after a slug or a time it is a comment.
 */
function findCutTexts(schema: v.GenericSchema<unknown, unknown>, yaml: Yaml): readonly Problem[] {
  const instead = "put the whole text in quotes, or the comment on its own line";
  return findCommentedTexts(yaml)
    .filter(({ path }) => hasSchema(wholeTexts, schema, yaml.value, path))
    .map(({ path, offset, what }) =>
      problemAt(yaml.source, offset, { what, instead }, path.reduce<string>(fieldPath, "")),
    );
}

const wholeTexts: ReadonlySet<unknown> = new Set([line, paragraphs, guid, atomId]);

function toProblem(yaml: Yaml, issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const atKey = issue.type === "never" || issue.path?.at(-1)?.origin === "key";
  const { offset, spelling } = locate(yaml, path, atKey ? "key" : "value");
  const diagnosis = diagnoseIssue(issue, String(path.at(-1) ?? ""), spelling);
  return problemAt(yaml.source, offset, diagnosis, path.reduce<string>(fieldPath, ""));
}

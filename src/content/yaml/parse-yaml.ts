import { type Document, parseDocument, Schema, type YAMLError } from "yaml";
import { anyConflictMarker, unresolvedConflict } from "../../problems/conflict-marker.ts";
import type { Problem } from "../../problems/problem.ts";
import { problemAt, type SourceFile } from "../../problems/source-file.ts";
import { type CommentSlip, findCommentSlips } from "./comments.ts";
import { diagnoseSyntax } from "./diagnose-syntax.ts";
import type { Yaml } from "./locate.ts";
import { toPlainValue } from "./plain-value.ts";

/** Without the types of YAML 1.1, there are no dates and no binary values. */
const schema = new Schema({ schema: "core", resolveKnownTags: false });
const options = { schema, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: "error" } as const;

/**
 * Parses a file's YAML, or the part of it that is front matter. YAML 1.2: `yes` and `2026-01-03` are text, `2026` is a
 * number. Keys are always text.
 */
export function parseYaml(
  source: SourceFile,
  start = 0,
  end = source.text.length,
): Yaml | { problems: readonly Problem[] } {
  const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
  let document: Document;
  try {
    document = parseDocument(text, options);
  } catch (error) {
    // The parser is recursive: a file that consists only of brackets exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problemAt(source, start, { what: "is nested too deeply", instead: "flatten it" })] };
  }
  const errors = removeSequels([...document.errors, ...document.warnings]);
  if (errors.length > 0) {
    const conflict = anyConflictMarker.exec(text);
    if (conflict) return { problems: [problemAt(source, start + conflict.index, unresolvedConflict)] };
    const slipOf = findCommentSlips(text);
    const problems = errors.map((error) => toSyntaxProblem(source, start, error, slipOf(error)));
    return { problems: keepFirstOfEachLine(problems) };
  }
  const problems: Problem[] = [];
  const value = toPlainValue(document, (offset, field, diagnosis) => {
    problems.push(problemAt(source, start + offset, diagnosis, field));
  });
  return problems.length > 0 ? { problems } : { source, value, root: document.contents, start };
}

/**
 * Removes errors that are consequences of others: if a line begins with "%", the parser also misses a "---" below it.
 */
function removeSequels(errors: readonly YAMLError[]): readonly YAMLError[] {
  const hasDirective = errors.some(({ code }) => code === "BAD_DIRECTIVE");
  return hasDirective ? errors.filter(({ message }) => !message.includes("directives-end")) : errors;
}

/** @param slip the cause of the error, if a comment caused it */
function toSyntaxProblem(source: SourceFile, start: number, error: YAMLError, slip: CommentSlip | undefined): Problem {
  if (slip) return problemAt(source, start + slip.offset, slip.diagnosis);
  const offset = start + Math.max(0, error.pos[0]);
  const [rest = ""] = source.text.slice(offset).split("\n", 1);
  return problemAt(source, offset, diagnoseSyntax(error, rest));
}

/** Keeps the first problem of each line: one mistake causes several errors in one place. */
function keepFirstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()].toReversed();
}

import type { Document, Node, YAMLError } from "yaml";
import { anyConflictMarker, unresolvedConflict } from "../../problems/conflict-marker.ts";
import type { Problem } from "../../problems/problem.ts";
import type { SourceFile } from "../../problems/source-file.ts";
import { type CommentSlip, commentSlips } from "./comment-slips.ts";
import { parseDocument } from "./parse-document.ts";
import { plainValue } from "./plain-value.ts";
import { syntaxRemedy } from "./syntax-remedy.ts";

/** A YAML text that was read without a problem of syntax, with a way back from a value to its place. */
export interface Yaml {
  readonly source: SourceFile;
  /** Plain data; mappings are objects with string keys. */
  readonly value: unknown;
  /** The document's nodes; null for an empty one. */
  readonly root: Node | null;
  /** Where the YAML begins in the source. */
  readonly start: number;
}

/**
 * Reads a file's YAML, or the part of it that is front matter. YAML 1.2: `yes` and `2026-01-03` are texts, `2026` is a number.
 * Keys are always texts.
 */
export function parseYaml(
  source: SourceFile,
  start = 0,
  end = source.text.length,
): Yaml | { problems: readonly Problem[] } {
  const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
  let document: Document;
  try {
    document = parseDocument(text);
  } catch (error) {
    // The parser recurses: a file of brackets alone exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problemAt(source, start, { what: "is nested too deeply", instead: "write it flatter" })] };
  }
  const errors = withoutSequel([...document.errors, ...document.warnings]);
  if (errors.length > 0) {
    const conflict = anyConflictMarker.exec(text);
    if (conflict) return { problems: [problemAt(source, start + conflict.index, unresolvedConflict)] };
    const slipOf = commentSlips(text);
    const problems = errors.map((error) => syntaxProblem(source, start, error, slipOf(error)));
    return { problems: firstOfEachLine(problems) };
  }
  const { value, faults } = plainValue(document);
  if (faults.length > 0) {
    return { problems: faults.map(({ offset, ...fault }) => problemAt(source, start + offset, fault)) };
  }
  return { source, value, root: document.contents, start };
}

/** Where a line begins with "%", the parser misses a "---" below it too. */
function withoutSequel(errors: readonly YAMLError[]): readonly YAMLError[] {
  const hasDirective = errors.some(({ code }) => code === "BAD_DIRECTIVE");
  return hasDirective ? errors.filter(({ message }) => !message.includes("directives-end")) : errors;
}

/** @param slip what is known of the error's cause */
function syntaxProblem(source: SourceFile, start: number, error: YAMLError, slip: CommentSlip | undefined): Problem {
  if (slip) return problemAt(source, start + slip.offset, { what: slip.what, instead: slip.instead });
  const offset = start + Math.max(0, error.pos[0]);
  const [rest = ""] = source.text.slice(offset).split("\n", 1);
  return problemAt(source, offset, syntaxRemedy(error, rest));
}

function problemAt(
  source: SourceFile,
  offset: number,
  words: { what: string; instead: string; field?: string },
): Problem {
  return { path: source.path, ...source.position(offset), field: "", ...words };
}

/** One slip makes the parser complain several times on the spot. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()].toReversed();
}

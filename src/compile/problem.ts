import { compare } from "./source/compare.ts";

/** Something in the content that an editor has to put right. Gathered, never thrown. */
export interface Problem {
  /** Relative to the content folder's parent, with forward slashes: `content/articles/…/uk.md`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** Path of the field: `image.alt`, `tags[2]`, `body`; empty for the file or folder itself. */
  readonly field: string;
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to write instead, without a full stop. */
  readonly instead: string;
}

/** `path:line:column field: what is wrong; what to write instead` */
export function formatProblem({ path, line, column, field, what, instead }: Problem): string {
  return `${path}:${line}:${column}${field ? ` ${field}` : ""}: ${what}; ${instead}`;
}

/** For `Array.prototype.sort`: by path, line, column and field. */
export function byPlace(one: Problem, other: Problem): number {
  return (
    compare(one.path, other.path) ||
    one.line - other.line ||
    one.column - other.column ||
    compare(one.field, other.field)
  );
}

import type { Address } from "../domain/catalogue.ts";
import { compare } from "../domain/compare.ts";
import { quote } from "./quote.ts";

/** What is wrong with something in the content; a `Problem` also has its place. */
export interface Diagnosis {
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to write instead, without a full stop. */
  readonly instead: string;
  /** Set if it stops nothing: the content is published anyway. */
  readonly notice?: true;
  /** The remedy that corrects it in every story, if one change elsewhere caused it in many: `add it to tags.yaml`. */
  readonly everywhere?: string;
  /** Set for a problem only if the site has no article at this address, which is known once all stories are read. */
  readonly article?: Address;
}

/** Something in the content that an editor has to correct, or should know. Collected, never thrown. */
export interface Problem extends Diagnosis {
  /** Relative to the content folder's parent, with forward slashes: `content/articles/…/uk.md`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** Path of the field: `image.alt`, `tags[2]`, `body`; empty for the file or folder itself. */
  readonly field: string;
}

/** Returns a problem with a file or a folder as a whole. */
export function problemOfFile(path: string, diagnosis: Diagnosis): Problem {
  return { path, line: 1, column: 1, field: "", ...diagnosis };
}

/** Returns the path of a part of a field, as a problem names it: `languages.uk.title`, `tags[2]`, `"a: b"`. */
export function fieldPath(field: string, part: string | number): string {
  if (typeof part === "number") return `${field}[${part}]`;
  const name = /^[\p{L}\p{N}_-]+$/u.test(part) ? part : quote(part);
  return field ? `${field}.${name}` : name;
}

/**
 * Prints `path:line:column field: what is wrong; what to write instead`, with `notice:` before the words of a notice.
 */
export function formatProblem({ path, line, column, field, what, instead, notice }: Problem): string {
  return `${path}:${line}:${column}${field ? ` ${field}` : ""}: ${notice ? "notice: " : ""}${what}; ${instead}`;
}

/** Turns problems into notices: those of a draft, which is not published. */
export function toNotices(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, notice: true }));
}

/** Separates the problems that stop a compile from notices. */
export function splitNotices(found: readonly Problem[]): {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
} {
  return { problems: found.filter(({ notice }) => !notice), notices: found.filter(({ notice }) => notice) };
}

/** Compares problems by path, line, column and field, for `Array.prototype.sort`. */
export function byPlace(one: Problem, other: Problem): number {
  return (
    compare(one.path, other.path) ||
    one.line - other.line ||
    one.column - other.column ||
    compare(one.field, other.field)
  );
}

/**
 * Counts problems and notices in words, without those that there are none of: `2 problems, 1 notice`. Empty if there
 * are none.
 */
export function countProblems(problems: readonly Problem[], notices: readonly Problem[]): string {
  return [count(problems.length, "problem"), count(notices.length, "notice")].filter(Boolean).join(", ");
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

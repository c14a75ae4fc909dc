import type { Address } from "../domain/catalogue.ts";
import { compare } from "../domain/compare.ts";

/** What there is to say of something in the content; a `Problem` says where it stands as well. */
export interface Diagnosis {
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to write instead, without a full stop. */
  readonly instead: string;
  /** Set where it stops nothing: the content is published all the same. */
  readonly notice?: true;
  /** What puts it right wherever it stands, of what one change elsewhere makes wrong in many stories: `add it to tags.yaml`. */
  readonly everywhere?: string;
  /** Of what is wrong only where the site has no article at this address, which is known once all stories are. */
  readonly article?: Address;
}

/** Something in the content that an editor has to put right, or should know. Gathered, never thrown. */
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

/** `path:line:column field: what is wrong; what to write instead`, with `notice:` before the words of a notice. */
export function formatProblem({ path, line, column, field, what, instead, notice }: Problem): string {
  return `${path}:${line}:${column}${field ? ` ${field}` : ""}: ${notice ? "notice: " : ""}${what}; ${instead}`;
}

/** The same problems as notices: for what stands in a draft, which nobody is to see yet. */
export function toNotices(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, notice: true }));
}

/** What stops a compile, and what does not. */
export function splitNotices(found: readonly Problem[]): {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
} {
  return { problems: found.filter(({ notice }) => !notice), notices: found.filter(({ notice }) => notice) };
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

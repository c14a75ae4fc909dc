import type { Problem } from "../../problems/problem.ts";
import type { SourceFile } from "../../problems/source-file.ts";

/** Offsets in the source's text. */
export interface FrontMatter {
  readonly start: number;
  readonly end: number;
  /** Where the Markdown begins: on the line below the second `---`. */
  readonly body: number;
  /** From 1. */
  readonly bodyLine: number;
}

const opening = /^---[ \t]*\r?(?:\n|$)/;
const ending = /^---[ \t]*\r?(?:\n|$)/gm;

/** Finds the YAML between two lines of `---`, the first of which is the file's first line. */
export function splitFrontMatter(source: SourceFile): FrontMatter | Problem {
  const { path, text } = source;
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) {
    const instead = 'begin with title and lead between two lines "---"';
    return { path, line: 1, column: 1, field: "", what: 'does not begin with a line "---"', instead };
  }
  ending.lastIndex = start;
  const closing = ending.exec(text);
  if (!closing) {
    const instead = 'write a second line "---" between it and the text';
    return { path, line: 1, column: 1, field: "", what: "the front matter has no end", instead };
  }
  const body = closing.index + closing[0].length;
  return { start, end: closing.index, body, bodyLine: text.slice(0, body).split("\n").length };
}

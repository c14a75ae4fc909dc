import type { Env } from "markdown-it";
import { required } from "../domain/required.ts";
import type { Diagnosis } from "../problems/problem.ts";

/** Called with each problem that is found while a text is parsed. */
export type MarkdownReport = (diagnosis: Diagnosis, place: BlockPlace) => void;

const reports = new WeakMap<Env, MarkdownReport>();

/** Creates the environment for `markdown.parse`, through which its rules report what they find. */
export function createEnv(report: MarkdownReport): Env {
  const env: Env = {};
  reports.set(env, report);
  return env;
}

/** Returns the report function of an environment; one that does nothing if it has none. */
export function reportOf(env: Env): MarkdownReport {
  return reports.get(env) ?? (() => {});
}

/** The place of a piece of a Markdown block. */
export interface BlockPlace {
  /** The line of the source on which the block begins, from 0. */
  readonly line: number;
  /** The block's text without the markers of a list item, a quotation or a heading; one line for each line of the source. */
  readonly text: string;
  /** Offset of the piece in the text. */
  readonly at: number;
  /** Offset in the line at which the text may begin, since a line can have several table cells. Defaults to 0. */
  readonly from?: number;
}

/** Returns the line and column, from 1, of the position `offset` code units after the beginning of the piece. */
export function locateInSource(source: string, { line, text, at, from = 0 }: BlockPlace, offset: number) {
  const before = text.slice(0, at + offset);
  const row = before.split("\n").length - 1;
  const column = before.length - (before.lastIndexOf("\n") + 1);
  const blockLine = required(text.split("\n")[row], "line of a block", row);
  // If the source has no such line, the place is the beginning of the line.
  const sourceLine = source.split(/\r\n?|\n/)[line + row] ?? "";
  const indent = blockLine.length - blockLine.trimStart().length;
  const start = Math.max(from, sourceLine.indexOf(blockLine.trim(), from));
  return { line: line + row + 1, column: Math.max(0, start + column - indent) + 1 };
}

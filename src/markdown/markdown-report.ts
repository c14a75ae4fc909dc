import type { Env } from "markdown-it";
import { required } from "../domain/required.ts";
import type { Diagnosis } from "../problems/problem.ts";

/** What is told of a text while it is parsed. */
export type MarkdownReport = (diagnosis: Diagnosis, place: BlockPlace) => void;

const reports = new WeakMap<Env, MarkdownReport>();

/** What `markdown.parse` is given, so that its rules can tell of what they find. */
export function createEnv(report: MarkdownReport): Env {
  const env: Env = {};
  reports.set(env, report);
  return env;
}

/** Where nobody wants to know, a function that does nothing. */
export function reportOf(env: Env): MarkdownReport {
  return reports.get(env) ?? (() => {});
}

/** Where a piece of a Markdown block stands. */
export interface BlockPlace {
  /** The line of the source on which the block begins, from 0. */
  readonly line: number;
  /** The block's text without what marks it as a list item, a quotation or a heading; one line of it for each line of the source. */
  readonly text: string;
  /** Offset of the piece in the text. */
  readonly at: number;
  /** Where in the line the text may begin: several cells of a table stand in one. 0 where it is absent. */
  readonly from?: number;
}

/** Line and column, from 1, of what stands `offset` further than the piece. */
export function locateInSource(source: string, { line, text, at, from = 0 }: BlockPlace, offset: number) {
  const before = text.slice(0, at + offset);
  const row = before.split("\n").length - 1;
  const column = before.length - (before.lastIndexOf("\n") + 1);
  const blockLine = required(text.split("\n")[row], "line of a block", row);
  // Where there is no such line, the place is only the line's beginning.
  const sourceLine = source.split(/\r\n?|\n/)[line + row] ?? "";
  const indent = blockLine.length - blockLine.trimStart().length;
  const start = Math.max(from, sourceLine.indexOf(blockLine.trim(), from));
  return { line: line + row + 1, column: Math.max(0, start + column - indent) + 1 };
}

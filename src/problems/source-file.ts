import type { Diagnosis, Problem } from "./problem.ts";

/** The text of a content file, with a way to find the line and column of an offset. */
export interface SourceFile {
  /** As problems name it. */
  readonly path: string;
  readonly text: string;
  /** @param offset in UTF-16 code units from the start of `text` */
  position(offset: number): Position;
}

/** Both from 1; columns in characters, so that an emoji is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Creates a source file. Lines are counted only when a position is needed: most files have no problem. */
export function createSourceFile(path: string, text: string): SourceFile {
  let lineStarts: readonly number[] | undefined;
  return {
    path,
    text,
    position(offset) {
      lineStarts ??= findLineStarts(text);
      const line = lineStarts.findLastIndex((start) => start <= offset);
      return { line: line + 1, column: Array.from(text.slice(lineStarts[line], offset)).length + 1 };
    },
  };
}

/**
 * Returns a problem with something in a file.
 * @param offset in UTF-16 code units from the start of the file's text
 * @param field empty if the problem is not in a field
 */
export function problemAt(source: SourceFile, offset: number, diagnosis: Diagnosis, field = ""): Problem {
  return { path: source.path, ...source.position(offset), field, ...diagnosis };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

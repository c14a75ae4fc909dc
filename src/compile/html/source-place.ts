/** Where a piece of a Markdown block stands. */
export interface SourceText {
  /** The line of the source on which the block begins, from 0. */
  readonly line: number;
  /** The block's text without what marks it as a list item, a quotation or a heading; one line of it for each line of the source. */
  readonly text: string;
  /** Offset of the piece in the text. */
  readonly at: number;
}

/** Line and column, from 1, of what stands `offset` further than the piece. */
export function sourcePlace(source: string, { line, text, at }: SourceText, offset: number) {
  const before = text.slice(0, at + offset).split("\n");
  const row = before.length - 1;
  const column = before.at(-1)?.length ?? 0;
  const blockLine = text.split("\n")[row] ?? "";
  const sourceLine = source.split(/\r\n?|\n/)[line + row] ?? "";
  const indent = blockLine.length - blockLine.trimStart().length;
  const start = Math.max(0, sourceLine.indexOf(blockLine.trim()));
  return { line: line + row + 1, column: Math.max(0, start + column - indent) + 1 };
}

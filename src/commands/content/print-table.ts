import { required } from "../../domain/required.ts";

/** Rows in columns, each as wide as its widest cell; the last is not padded. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  const padded = (cell: string, width: number) => cell + " ".repeat(width - widthOf(cell));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, required(widths[column], "width of column", column)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** In characters, so that an accent or an emoji of several code points is one. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

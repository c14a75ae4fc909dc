/** Rows in columns, each as wide as its widest cell; the last is not padded. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** In characters, so that an accent or an emoji of several code points is one. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

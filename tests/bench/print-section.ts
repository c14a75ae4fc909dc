import type { Benchmark, Report, Table, Verdict } from "./benchmark.ts";

/** Prints a benchmark's results as a section of docs/benchmarks.md. */
export function printSection(
  { name, method }: Benchmark,
  { tables, verdicts, notes }: Report,
  setting: string,
): string {
  return [
    `## ${name}`,
    method,
    ...tables.map(printTable),
    ...(verdicts.length > 0 ? [verdicts.map(printVerdict).join("\n")] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join("\n")] : []),
    setting,
  ].join("\n\n");
}

/** Columns are padded, since the same text is read in terminals. */
export function printTable({ title, columns, rows }: Table): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, index)).join(" | ")} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [`**${title}**`, "", line(columns), rule, ...rows.map(line)].join("\n");
}

function pad(cell: string, width: number, index: number): string {
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function printVerdict({ goal, met, finding }: Verdict): string {
  return `- ${met ? "met" : "**not met**"}: ${goal}: ${finding}`;
}

/** What means something wherever it stands, and what begins a list, a heading or a quotation where a line begins. */
const anywhere = /[\\`*_[\]<~{^]|&(?=#?\w+;)/g;
const atStart = /^(\d{1,9}(?=[.)]))?(?=[#>=+.)-])/;

/** A line of plain text as Markdown that shows just that. */
export function escapeMarkdown(line: string): string {
  return line.replace(anywhere, "\\$&").replace(atStart, "$&\\");
}

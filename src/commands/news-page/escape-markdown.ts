/** Characters that are markup anywhere, and those that begin a list, a heading or a quotation at the beginning of a line. */
const anywhere = /[\\`*_[\]<~{^]|&(?=#?\w+;)/g;
const atStart = /^(\d{1,9}(?=[.)]))?(?=[#>=+.)-])/;

/** Escapes a line of plain text so that Markdown shows it unchanged. */
export function escapeMarkdown(line: string): string {
  return line.replace(anywhere, "\\$&").replace(atStart, "$&\\");
}

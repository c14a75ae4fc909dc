/** Portable HTML of several printers, one behind the other, with the space between that a printer puts between two blocks. */
export function joinBlocks(...printed: readonly string[]): string {
  return printed.filter(Boolean).join(" ");
}

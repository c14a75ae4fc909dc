/** Compares by UTF-16 code units, for `Array.prototype.sort`: unlike a locale's, this order is the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Order by UTF-16 code units: the same on every machine, unlike a locale's. For `Array.prototype.sort`. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

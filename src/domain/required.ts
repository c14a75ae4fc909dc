/**
 * Returns a value that is missing only if the catalogue is damaged or this program is wrong: a default in its place would serve
 * wrong content.
 * @param what the value is
 * @param of the name or number it is missing for
 * @throws Error that names both
 */
export function required<Value>(value: Value | undefined, what: string, of: string | number): Value {
  if (value === undefined) throw new Error(`There is no ${what} ${typeof of === "number" ? of : JSON.stringify(of)}`);
  return value;
}

/**
 * Reads a typed array, which yields undefined outside its length: no index that the catalogue or a query holds is outside.
 * @param what is at the index
 * @throws RangeError that names it
 */
export function at(column: Float64Array | Uint32Array | Uint8Array, index: number, what = "article"): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`No ${what} ${index}: there are ${column.length}`);
  return value;
}

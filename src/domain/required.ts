/**
 * A value that is there unless the catalogue is damaged or this program is wrong: to go on with another in its place would serve
 * something else.
 * @param what it is, and of which it is missing
 * @throws Error that names both
 */
export function required<Value>(value: Value | undefined, what: string, of: string | number): Value {
  if (value === undefined) throw new Error(`There is no ${what} ${typeof of === "number" ? of : JSON.stringify(of)}`);
  return value;
}

/**
 * Typed arrays answer undefined outside their length; what the catalogue or a query names never is.
 * @param what is at the index
 * @throws RangeError that names it
 */
export function at(column: Float64Array | Uint32Array | Uint8Array, index: number, what = "article"): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`No ${what} ${index}: there are ${column.length}`);
  return value;
}

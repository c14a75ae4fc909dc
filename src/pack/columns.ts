/** Bytes of many things one behind the other, and where each begins; the last element of `at` is the end of the last. */
export function concatenated(parts: readonly Uint8Array[]): { at: Uint8Array; bytes: Uint8Array } {
  const at = new Uint32Array(parts.length + 1);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    length += part.length;
    at[index + 1] = length;
  }
  const bytes = new Uint8Array(length);
  for (const [index, part] of parts.entries()) bytes.set(part, at[index]);
  return { at: bytesOf(at), bytes };
}

/** A column of moments; undefined is Infinity. */
export function moments<Item>(items: readonly Item[], moment: (item: Item) => number | undefined): Uint8Array {
  return bytesOf(Float64Array.from(items, (item) => moment(item) ?? Number.POSITIVE_INFINITY));
}

export function bytesOf(array: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The bytes of many items, concatenated, and where each begins; the last element of `at` is the end of the last item. */
export interface Runs {
  readonly at: Uint8Array;
  readonly bytes: Uint8Array;
}

export function joinRuns(parts: readonly Uint8Array[]): Runs {
  const at = new Uint32Array(parts.length + 1);
  let length = 0;
  parts.forEach((part, index) => {
    length += part.length;
    at[index + 1] = length;
  });
  return { at: bytesOf(at), bytes: concatenate(parts) };
}

/** The same for texts, in UTF-8, without an array for each. */
export function encodeTexts(all: readonly string[]): Runs {
  const at = new Uint32Array(all.length + 1);
  const together = encoder.encode(all.join(""));
  // If every text is ASCII, as slugs and paths mostly are, their lengths are the same in bytes.
  let length = 0;
  all.forEach((text, index) => {
    length += text.length;
    at[index + 1] = length;
  });
  if (length === together.length) return { at: bytesOf(at), bytes: together };
  // A UTF-16 code unit is at most three bytes of UTF-8.
  const bytes = new Uint8Array(3 * all.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  all.forEach((text, index) => {
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    at[index + 1] = end;
  });
  return { at: bytesOf(at), bytes: bytes.subarray(0, end) };
}

const encoder = new TextEncoder();

/**
 * Encodes many texts in one call, since in workerd each call takes longer than encoding a short text.
 * @param texts without U+0000
 */
export function encodeEach(texts: readonly string[]): readonly Uint8Array[] {
  const together = encoder.encode(`${texts.join("\0")}\0`);
  let start = 0;
  return texts.map(() => {
    const end = together.indexOf(0, start);
    const bytes = together.subarray(start, end);
    start = end + 1;
    return bytes;
  });
}

/** Decodes a packed text. @throws TypeError for bytes that are not UTF-8 */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Returns a column of moments; undefined becomes Infinity. */
export function encodeMoments<Item>(items: readonly Item[], moment: (item: Item) => number | undefined): Uint8Array {
  const column = new Float64Array(items.length).fill(Number.POSITIVE_INFINITY);
  items.forEach((item, index) => {
    const value = moment(item);
    if (value !== undefined) column[index] = value;
  });
  return bytesOf(column);
}

export function bytesOf(array: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Returns a copy of the parts, concatenated. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

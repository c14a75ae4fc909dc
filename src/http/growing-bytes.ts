/** A buffer that grows as bytes are added. */
export interface GrowingBytes {
  add(bytes: Uint8Array): void;
  /** Has `write` write this many bytes at the end. */
  addWritten(length: number, write: (bytes: Uint8Array, start: number) => void): void;
  /** Returns all bytes so far, which must not be added to any more. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** @param size about how many bytes there will be */
export function createGrowingBytes(size: number): GrowingBytes {
  let bytes = new Uint8Array(size);
  let end = 0;
  const reserve = (length: number) => {
    if (end + length <= bytes.length) return;
    const larger = new Uint8Array(2 * (end + length));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };
  return {
    add(more) {
      reserve(more.length);
      bytes.set(more, end);
      end += more.length;
    },
    addWritten(length, write) {
      reserve(length);
      write(bytes, end);
      end += length;
    },
    finish: () => bytes.subarray(0, end),
  };
}

/**
 * Room for one document at a time, put together from pieces. It is used again and again: new memory has to be cleared and, by the
 * system, to be found first, which took longer than to fill it.
 */
export class Room {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param capacity bytes; it grows where they do not do */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Begins another document: what was given of the one before is written over. */
  clear(): void {
    this.#length = 0;
  }

  add(piece: Uint8Array): void {
    const end = this.#length + piece.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = end;
  }

  /** A view of the document, right until the next one begins. */
  get document(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}

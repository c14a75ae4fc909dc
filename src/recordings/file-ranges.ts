/** A file of which parts can be read: it may be larger than memory. */
export interface FileRanges {
  /** In bytes. */
  readonly size: number;
  /** Reads the bytes from `start` up to `end`, which is exclusive and at most `size`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

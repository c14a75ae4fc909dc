/** The files of pictures by the paths at which they are served, kept from one compile to the next. */
export interface PictureStore {
  /** Size in bytes; undefined if there is no such file. */
  sizeOf(path: string): number | undefined;
  /** Writes a file so that it is never half-written. */
  write(path: string, bytes: Uint8Array): void;
}

/** A text in which something is still to be put. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

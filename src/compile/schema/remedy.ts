/** The two halves of a problem's words, as in `Problem`. */
export interface Remedy {
  readonly what: string;
  readonly instead: string;
  readonly notice?: true;
}

/** What is wrong and what to write instead, as the one string that valibot carries. Neither part has a line break. */
export function remedy(what: string, instead: string): string {
  return `${what}\n${instead}`;
}

export function partsOf(message: string): Remedy {
  const end = message.indexOf("\n");
  return end === -1
    ? { what: message, instead: "correct it" }
    : { what: message.slice(0, end), instead: message.slice(end + 1) };
}

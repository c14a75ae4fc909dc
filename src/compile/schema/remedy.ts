import type { Address } from "../../domain/catalogue.ts";

/** The two halves of a problem's words, as in `Problem`. */
export interface Remedy {
  readonly what: string;
  readonly instead: string;
  readonly notice?: true;
  readonly everywhere?: string;
  /** Of what is wrong only where the site has no article at this address, which is known once all stories are. */
  readonly article?: Address;
}

/** What is wrong and what to write instead, as the one string that valibot carries. No part has a line break. */
export function remedy(what: string, instead: string, everywhere?: string): string {
  return [what, instead, ...(everywhere === undefined ? [] : [everywhere])].join("\n");
}

export function partsOf(message: string): Remedy {
  const [what = "", instead = "correct it", everywhere] = message.split("\n");
  return { what, instead, ...(everywhere !== undefined && { everywhere }) };
}

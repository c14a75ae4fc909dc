import type { Address } from "../../domain/catalogue.ts";

/** What there is to say of something in the content; a `Problem` says where it stands as well. */
export interface Remedy {
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to write instead, without a full stop. */
  readonly instead: string;
  /** Set where it stops nothing: the content is published all the same. */
  readonly notice?: true;
  /** What puts it right wherever it stands, of what one change elsewhere makes wrong in many stories: `add it to tags.yaml`. */
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

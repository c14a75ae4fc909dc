import * as v from "valibot";
import type { KnownLanguages } from "./known.ts";
import { localised } from "./localised.ts";
import { fields } from "./mapping.ts";
import { url } from "./url.ts";
import { formerFields, vocabulary } from "./vocabulary.ts";

/** Returns the schema of `authors.yaml`: people and desks, by slug. */
export function authorsSchema(known: KnownLanguages) {
  const text = localised(known);
  return vocabulary(fields({ name: text, url: v.exactOptional(url), about: v.exactOptional(text), ...formerFields }));
}

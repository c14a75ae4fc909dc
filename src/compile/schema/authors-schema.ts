import * as v from "valibot";
import type { LanguageTag } from "../../domain/site.ts";
import { fields } from "./fields.ts";
import { localised } from "./localised.ts";
import { url } from "./url.ts";
import { formerFields, vocabulary } from "./vocabulary.ts";

/** `authors.yaml`: people and desks, by slug. */
export function authorsSchema(languages: readonly LanguageTag[] | undefined) {
  const text = localised(languages);
  return vocabulary(fields({ name: text, url: v.exactOptional(url), about: v.exactOptional(text), ...formerFields }));
}

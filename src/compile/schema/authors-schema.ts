import * as v from "valibot";
import type { LanguageTag } from "../../domain/site.ts";
import { entries } from "./entries.ts";
import { fields } from "./fields.ts";
import { localised } from "./localised.ts";
import { slug } from "./slug.ts";
import { url } from "./url.ts";

/** `authors.yaml`: people and desks, by slug. */
export function authorsSchema(languages: readonly LanguageTag[] | undefined) {
  const text = localised(languages);
  return entries(slug, fields({ name: text, url: v.exactOptional(url), about: v.exactOptional(text) }));
}

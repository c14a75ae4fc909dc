import * as v from "valibot";
import type { LanguageTag, Localised } from "../../domain/site.ts";
import { entries } from "./entries.ts";
import { fields } from "./fields.ts";
import { line } from "./line.ts";

/**
 * A text for every language of the site: one text for all of them, or a mapping that has each.
 * @param languages undefined where `site.yaml` does not say them rightly: then any are taken
 */
export function localised(languages: readonly LanguageTag[] | undefined): v.GenericSchema<unknown, Localised> {
  const forEach = languages
    ? fields(Object.fromEntries(languages.map((language) => [language, line])), { kind: "a language of the site" })
    : entries(v.string(), line);
  const forAll = v.pipe(
    line,
    v.transform((text) => Object.fromEntries((languages ?? []).map((language) => [language, text]))),
  );
  return v.lazy((value) => (typeof value === "object" && value !== null ? forEach : forAll));
}

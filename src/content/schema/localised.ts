import * as v from "valibot";
import type { LanguageTag, Localised } from "../../domain/language.ts";
import type { KnownLanguages } from "./known.ts";
import { line } from "./line.ts";
import { entries, fields } from "./mapping.ts";

/**
 * Returns the schema of a text for every language of the site: one text for all of them, or a mapping. The text in the
 * default language is required and is used for languages without one; a text in a retired language is left out. If `site.yaml`
 * does not list the languages correctly, any are accepted.
 */
export function localised({
  languages,
  retiredLanguages,
  defaultLanguage,
}: KnownLanguages): v.GenericSchema<unknown, Localised> {
  const forEach = languages ? byLanguage(languages, retiredLanguages, defaultLanguage) : entries(v.string(), line);
  const forAll = v.pipe(
    line,
    v.transform((text) => Object.fromEntries((languages ?? []).map((language) => [language, text]))),
  );
  return v.lazy((value) => (typeof value === "object" && value !== null ? forEach : forAll));
}

function byLanguage(
  languages: readonly LanguageTag[],
  retired: readonly LanguageTag[],
  defaultLanguage: LanguageTag | undefined,
): v.GenericSchema<unknown, Localised> {
  const texts = [...languages, ...retired].map(
    (tag) => [tag, tag === defaultLanguage ? line : v.exactOptional(line)] as const,
  );
  const written: v.GenericSchema<unknown, Readonly<Record<string, string>>> = fields(Object.fromEntries(texts), {
    kind: "a language of the site",
    offered: languages,
  });
  return v.pipe(
    written,
    v.transform((text) => {
      const usual = defaultLanguage === undefined ? undefined : text[defaultLanguage];
      return Object.fromEntries(
        languages.flatMap((language) => {
          const shown = text[language] ?? usual;
          return shown === undefined ? [] : [[language, shown]];
        }),
      );
    }),
  );
}

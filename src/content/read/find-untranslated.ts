import type { LanguageTag } from "../../domain/language.ts";
import type { Problem } from "../../problems/problem.ts";
import type { KnownLanguages } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";

/**
 * Reports, in one notice for each file, the texts that are not written in every language and are replaced by those in
 * the default language: a newsroom that adds a language need not translate its vocabulary first.
 * @param wanted the languages that are shown
 */
export function findUntranslated(
  yaml: Yaml,
  { languages, retiredLanguages }: Pick<KnownLanguages, "languages" | "retiredLanguages">,
  wanted: readonly LanguageTag[] = languages ?? [],
): readonly Problem[] {
  const lacking = textsIn(yaml.value, [...(languages ?? []), ...retiredLanguages], "")
    .map(({ field, written }) => ({ field, lacks: wanted.filter((language) => !written.includes(language)) }))
    .filter(({ lacks }) => lacks.length > 0);
  const [first, ...others] = lacking;
  if (!first) return [];
  const all = wanted.filter((language) => lacking.some(({ lacks }) => lacks.includes(language)));
  const more =
    others.length === 0 ? "" : `, and translations of ${others.length} more of this file's texts are missing`;
  return [
    problemAtField(yaml, first.field, {
      what: `is not written in ${first.lacks.join(", ")}${more}; the default language's text is shown instead`,
      instead: `add ${all.join(", ")}, or leave it as it is`,
      notice: true,
    }),
  ];
}

interface LocalisedText {
  /** Its path, separated by dots. */
  readonly field: string;
  readonly written: readonly string[];
}

/** Finds the mappings whose keys are all languages of the site, retired or not. */
function textsIn(value: unknown, languages: readonly LanguageTag[], field: string): readonly LocalisedText[] {
  if (!isMapping(value)) return [];
  const keys = Object.keys(value);
  const isText = field !== "" && keys.length > 0 && keys.every((key) => languages.includes(key));
  // `languages` in `site.yaml` also has language tags as keys, but its values are mappings.
  if (isText && Object.values(value).every((text) => typeof text === "string")) return [{ field, written: keys }];
  return keys.flatMap((key) => textsIn(value[key], languages, field === "" ? key : `${field}.${key}`));
}

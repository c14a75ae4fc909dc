import type { LanguageTag } from "../../domain/language.ts";
import type { Problem } from "../../problems/problem.ts";
import { isMapping } from "../schema/mapping.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";

/**
 * A notice, once a file, of the texts that are not written in every language, so that the default language's stand in for them: a
 * newsroom that adds a language need not translate its vocabulary first.
 * @param languages of the site; undefined where `site.yaml` does not say them rightly
 * @param wanted those that are shown
 */
export function findUntranslated(
  yaml: Yaml,
  languages: readonly LanguageTag[] | undefined,
  wanted: readonly LanguageTag[] = languages ?? [],
): readonly Problem[] {
  const lacking = textsIn(yaml.value, languages ?? [], "")
    .map(({ field, written }) => ({ field, lacks: wanted.filter((language) => !written.includes(language)) }))
    .filter(({ lacks }) => lacks.length > 0);
  const [first, ...others] = lacking;
  if (!first) return [];
  const all = wanted.filter((language) => lacking.some(({ lacks }) => lacks.includes(language)));
  const more = others.length === 0 ? "" : `, nor are ${others.length} more texts of this file written in all of them`;
  return [
    problemAtField(yaml, first.field, {
      what: `it is not written in ${first.lacks.join(", ")}${more}; the default language's text is shown instead`,
      instead: `add ${all.join(", ")}, or leave it so`,
      notice: true,
    }),
  ];
}

interface LocalisedText {
  /** Its path, with dots. */
  readonly field: string;
  readonly written: readonly string[];
}

/** The mappings within a file whose keys are languages of the site, and nothing else. */
function textsIn(value: unknown, languages: readonly LanguageTag[], field: string): readonly LocalisedText[] {
  if (!isMapping(value)) return [];
  const keys = Object.keys(value);
  const isText = field !== "" && keys.length > 0 && keys.every((key) => languages.includes(key));
  // `languages` in `site.yaml` has such keys too, but with mappings behind them.
  if (isText && Object.values(value).every((text) => typeof text === "string")) return [{ field, written: keys }];
  return keys.flatMap((key) => textsIn(value[key], languages, field === "" ? key : `${field}.${key}`));
}

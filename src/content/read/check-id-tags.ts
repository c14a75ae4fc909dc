import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { isMapping } from "../schema/mapping.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";

/**
 * Reports languages whose permanent ids are built from the same tag, retired ones included: the texts of a story would have the same
 * id in both, and feed readers would show only one of them. A former tag that leads nowhere is a notice. Reads the raw values, so that
 * this is reported whatever else is wrong.
 */
export function checkIdTags(yaml: Yaml): readonly Problem[] {
  const languages = isMapping(yaml.value) && isMapping(yaml.value.languages) ? yaml.value.languages : {};
  const claims = Object.entries(languages).map(([tag, language]): Claim => {
    const given = isMapping(language) && typeof language.idTag === "string" ? language.idTag : undefined;
    return given === undefined
      ? { tag, idTag: tag, field: `languages.${tag}`, part: "key" }
      : { tag, idTag: given, field: `languages.${tag}.idTag`, part: "value" };
  });
  const notices = claims.flatMap(({ tag, idTag, field }) => {
    const language: unknown = languages[tag];
    const aliases = isMapping(language) && Array.isArray(language.aliases) ? language.aliases : [];
    const alias = idTag.toLowerCase();
    if (idTag === tag || alias === tag.toLowerCase() || aliases.includes(alias)) return [];
    const what = `is the former tag of ${quote(tag)}, and the addresses below it answer 404`;
    return [problemAtField(yaml, field, { what, instead: `add ${quote(alias)} to its "aliases"`, notice: true })];
  });
  const problems = claims.flatMap((claim, index) => {
    const before = claims.slice(0, index).find(({ idTag }) => idTag === claim.idTag);
    if (!before) return [];
    // Keys are unique, so at least one of the two has an `idTag` that can be changed.
    const [changed, other] = claim.part === "value" ? [claim, before] : [before, claim];
    const { path, line, column } = problemAtField(yaml, other.field, { what: "", instead: "" }, other.part);
    return problemAtField(
      yaml,
      changed.field,
      {
        what: `${quote(claim.idTag)} is also in the permanent ids of ${quote(other.tag)} (${path}:${line}:${column})`,
        instead: `write another, or remove ${quote(other.tag)} if it is the same language under its former tag`,
      },
      changed.part,
    );
  });
  return [...problems, ...notices];
}

/** The tag that a language has in permanent ids, and where it is written. */
interface Claim {
  readonly tag: string;
  readonly idTag: string;
  readonly field: string;
  readonly part: "key" | "value";
}

import type { LanguageTag } from "../../domain/language.ts";
import { slugOf } from "../story/slug-of.ts";
import type { UnknownNames } from "./draft-of-page.ts";

/** What would have to stand in `tags.yaml` and `authors.yaml` for the names on a page to be known, ready to be copied. */
export function vocabularyHints({ section, authors }: UnknownNames, language: LanguageTag): readonly string[] {
  const lines: string[] = [];
  if (section !== undefined) {
    lines.push("", "Not in tags.yaml; if it is to be there (or give --section):", "");
    lines.push(`${slugOf(section, language) || "SLUG"}:`, "  kind: section", `  name: ${JSON.stringify(section)}`);
  }
  if (authors.length > 0) {
    lines.push("", "Not in authors.yaml; if they are to be there (or give --author):", "");
    for (const name of authors) lines.push(`${slugOf(name, language) || "SLUG"}:`, `  name: ${JSON.stringify(name)}`);
  }
  return lines;
}

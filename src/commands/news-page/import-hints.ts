import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { makeSlug } from "../story/make-slug.ts";
import type { UnknownNames } from "./draft-page.ts";
import type { NewsPage } from "./read-news-page.ts";

/** Prints what `tags.yaml` and `authors.yaml` lack for the names on a page to be known, ready to be copied. */
export function vocabularyHints({ section, authors }: UnknownNames, language: LanguageTag): readonly string[] {
  const lines: string[] = [];
  if (section !== undefined) {
    lines.push("", "Not in tags.yaml; to add it (or give --section):", "");
    lines.push(`${makeSlug(section, language) || "SLUG"}:`, "  kind: section", `  name: ${JSON.stringify(section)}`);
  }
  if (authors.length > 0) {
    lines.push("", "Not in authors.yaml; to add them (or give --author):", "");
    for (const name of authors) lines.push(`${makeSlug(name, language) || "SLUG"}:`, `  name: ${JSON.stringify(name)}`);
  }
  return lines;
}

/** Prints what an editor has to know about the languages of a page: which one was detected, and which others it names. */
export function languageHints(page: NewsPage, { languages }: Site): readonly string[] {
  const doubt = page.languageIsSure
    ? []
    : [`The text seems to be in "${page.language}"; if it is not, rename ${page.language}.md, or import with --lang.`];
  const others = languages
    .filter(({ tag, aliases }) => page.languages?.names.some((name) => name === tag || aliases.includes(name)))
    .filter(({ tag }) => tag !== page.language)
    .map(({ tag }) => `${tag}.md`);
  const also =
    others.length === 0 ? [] : [`The page names other languages: add ${others.join(" and ")} if you have them.`];
  return doubt.length + also.length > 0 ? ["", ...doubt, ...also] : [];
}

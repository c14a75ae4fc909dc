import { findLanguageByName } from "../../content/schema/find-language.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { Refusal } from "./refusal.ts";

/** The languages that `--lang` names, in the site's order; a language's other names, such as `ua`, are understood. */
export function languageOption({ languages }: Site, names: readonly string[]): readonly LanguageTag[] {
  const wanted = names.map((name) => {
    const language = languages.find(({ tag, aliases }) => tag === name || aliases.includes(name));
    if (language) return language.tag;
    const tags = languages.map(({ tag }) => tag);
    const named = findLanguageByName(name, tags);
    const remedy = named === undefined ? didYouMean(name, tags, "add it to site.yaml") : `write ${quote(named)}`;
    throw new Refusal(`--lang: ${quote(name)} is no language of the site; ${remedy}`);
  });
  if (wanted.length === 0) throw new Refusal("--lang: names no language; name at least one, or leave it out for all");
  return languages.map(({ tag }) => tag).filter((tag) => wanted.includes(tag));
}

import { readdirSync } from "node:fs";
import { type LanguageTag, localeOf } from "../../domain/language.ts";
import type { Messages } from "../../domain/messages.ts";
import { words as english } from "../../messages/languages/en.ts";
import type { ArticleWords, Words } from "../../messages/words.ts";

const folder = new URL("../../messages/languages/", import.meta.url);

export interface LanguageWords {
  readonly messages: Messages;
  readonly articles: ArticleWords;
  /**
   * Whether they are in English because the language has no words yet: a newsroom can publish before anyone translates.
   */
  readonly substitute: boolean;
}

/** Lists the languages that have words, in lower case: each file of the folder is one. */
export function listLanguagesWithWords(): readonly LanguageTag[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}

/**
 * Reads the words of a language by the lookup of RFC 4647 section 3.4: `en-GB` and `uk-UA` use those of `en` and `uk`,
 * unless they have their own.
 */
export async function readWords(language: LanguageTag): Promise<LanguageWords> {
  const known = new Set(listLanguagesWithWords());
  for (let subtags = localeOf(language).split("-"); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const tag = subtags.join("-");
    const name = tag.toLowerCase();
    if (known.has(name)) {
      const { words }: { readonly words: Words } = await import(new URL(`${name}.ts`, folder).href);
      return { messages: { locale: tag, ...words.pages }, articles: words.articles, substitute: false };
    }
  }
  return { messages: { locale: "en", ...english.pages }, articles: english.articles, substitute: true };
}

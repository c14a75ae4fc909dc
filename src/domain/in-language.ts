import type { LanguageTag, Localised } from "./site.ts";

/** One of the texts that compile has checked for every language of the site. @throws Error where it is not among them */
export function inLanguage(texts: Localised, language: LanguageTag): string {
  const text = texts[language];
  if (text === undefined) throw new Error(`No text in ${language} beside ${JSON.stringify(texts)}`);
  return text;
}

import { type LanguageTag, localeOf } from "../../domain/language.ts";
import type { ArticleWords } from "../../messages/words.ts";

export interface Detected {
  readonly language: LanguageTag;
  /** Whether none of the other languages fits the text as well. */
  readonly sure: boolean;
}

/**
 * Detects which of the languages a text is in: by its script, and among languages with the same script by letters that only one
 * of them has. Undefined if none of them is written in the text's script.
 */
export function detectLanguage(
  text: string,
  languages: readonly LanguageTag[],
  words: ReadonlyMap<LanguageTag, Pick<ArticleWords, "letters">>,
): Detected | undefined {
  const scores = languages
    .map((language) => ({
      language,
      letters: lettersIn(text, language),
      own: ownLettersIn(text, words.get(language)?.letters ?? ""),
    }))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters || other.own - one.own);
  const [best, second] = scores;
  if (!best) return undefined;
  return { language: best.language, sure: best.letters !== second?.letters || best.own > 2 * second.own };
}

/** Counts the letters of the script that the language is usually written in, according to CLDR. */
function lettersIn(text: string, language: LanguageTag): number {
  const { script } = new Intl.Locale(localeOf(language)).maximize();
  // Codes such as "Jpan" and "Kore" combine several scripts, and are not a property of a letter.
  if (!script || /^(Jpan|Kore|Hans|Hant|Hrkt)$/.test(script))
    return countOf(text, /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]/gu);
  return countOf(text, new RegExp(`\\p{sc=${script}}`, "gu"));
}

function ownLettersIn(text: string, letters: string): number {
  return Array.from(text.toLowerCase()).filter((letter) => letters.includes(letter)).length;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import { findNearest } from "../domain/find-name.ts";

/** In characters. */
const longestQuote = 40;

/** Quotes a value for a problem: on one line, cut after 40 characters. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longestQuote + 2));
  const cut = characters.length > longestQuote ? `${characters.slice(0, longestQuote).join("")}…` : text;
  // JSON does not escape delete, the control characters of ISO 8859 and two line breaks of Unicode, which terminals
  // obey.
  return JSON.stringify(cut).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** The longest list of words that is shown. */
const mostListed = 20;

/** Returns the remedy for an unknown word: the most similar known word, or else all of them if they are few. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const words = [...known];
  const near = findNearest(word, words);
  return near === undefined ? useOneOf(words, otherwise) : `did you mean ${quote(near)}?`;
}

/** Returns the remedy for a word that none of the known ones is similar to: all of them if they are few. */
export function useOneOf(words: readonly string[], otherwise: string): string {
  if (words.length === 0 || words.length > mostListed) return otherwise;
  return words.length === 1 ? `use ${words.map(quote)}` : `use one of ${words.map(quote).join(", ")}`;
}

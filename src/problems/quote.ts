import { findNearest } from "../domain/find-name.ts";

/** In characters. */
const longestQuote = 40;

/** A value as a problem shows it: in quotes, on one line, cut after 40 characters. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longestQuote + 2));
  const cut = characters.length > longestQuote ? `${characters.slice(0, longestQuote).join("")}…` : text;
  // JSON leaves delete, the controls of ISO 8859 and two line breaks of Unicode as they are: terminals obey them.
  return JSON.stringify(cut).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** As many words as are listed. */
const mostListed = 16;

/** The remedy for a word that is not one of the known: the nearest of them, or else all of them if they are few. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const words = [...known];
  const near = findNearest(word, words);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  if (words.length === 0 || words.length > mostListed) return otherwise;
  return words.length === 1 ? `use ${words.map(quote)}` : `use one of ${words.map(quote).join(", ")}`;
}

import { findNearest } from "../domain/find-name.ts";
import { quote } from "./quote.ts";

const most = 16;

/** The remedy for a word that is not one of the known: the nearest of them, or else all of them if they are few. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const words = [...known];
  const near = findNearest(word, words);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  if (words.length === 0 || words.length > most) return otherwise;
  return words.length === 1 ? `use ${words.map(quote)}` : `use one of ${words.map(quote).join(", ")}`;
}

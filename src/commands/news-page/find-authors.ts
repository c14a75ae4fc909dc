import type { ArticleWords } from "../../messages/words.ts";
import { anyOf } from "./any-of.ts";

/** Finds the names behind "Author:"; undefined for any other line. */
export function authorFinder(words: readonly ArticleWords[]): (line: string) => readonly string[] | undefined {
  const label = anyOf(words.flatMap(({ authors }) => authors));
  const labelled = new RegExp(`^${label}(?:\\s*:\\s*|\\s+(?=\\p{L}))(?<names>[^.!?]{2,120})$`, "iu");
  const between = new RegExp(`\\s*[,;&،、]\\s*|\\s+${anyOf(words.flatMap(({ and }) => and))}\\s+`, "u");
  return (line) =>
    labelled
      .exec(line)
      ?.groups?.names?.split(between)
      .map((name) => name.trim())
      .filter(Boolean);
}

import type { ArticleWords } from "../../messages/words.ts";
import { anyWordPattern } from "./word-pattern.ts";

/** The source that a text credits with its news. */
export interface SourceFound {
  readonly name: string;
  /** The words in which it was found. */
  readonly words: string;
  /** Whether a separate line names the source. */
  readonly sure: boolean;
}

const anyName = `(?<name>(?:[«"“„][^»"”“]{2,60}[»"”“]|[^.,;:()«»"“”„]){1,80}?)`;
const properName = "(?<name>\\p{Lu}[^.,;:]{1,60}?)";
const end = String.raw`(?=\s*(?:[.,;:()]|$))`;

interface Pattern {
  readonly pattern: RegExp;
  readonly sure: boolean;
}

/** Creates a function that tries the surest patterns first: a separate line, then each language's phrases in their order. */
export function sourceFinder(
  words: readonly ArticleWords[],
): (paragraphs: readonly string[]) => SourceFound | undefined {
  const label = anyWordPattern(words.flatMap(({ source }) => source.labels));
  const most = Math.max(...words.map(({ source }) => source.phrases.length));
  const patterns: readonly Pattern[] = [
    { pattern: new RegExp(`^${label}\\s*:\\s*(?<name>.{2,80}?)\\.?$`, "iu"), sure: true },
    ...Array.from({ length: most }, (_, place) => words.flatMap(({ source }) => source.phrases[place] ?? []))
      .flat()
      .map((phrase) => ({ pattern: sourcePattern(phrase), sure: false })),
  ];
  return (paragraphs) => {
    for (const { pattern, sure } of patterns) {
      const found = paragraphs.map((text) => pattern.exec(text)).find((match) => match !== null);
      const name = found?.groups?.name?.trim().replace(/^[«"“„]([^«"“„”»]+)[»"”“]$/, "$1");
      if (found && name) return { name, words: found[0].replace(/^[.,] /, "").trim(), sure };
    }
    return undefined;
  };
}

/** A phrase that begins with the name has to begin a sentence or a clause; one that ends with the name has to end one. */
function sourcePattern(phrase: string): RegExp {
  const [before = "", after = ""] = phrase.split(/\{name\}/i);
  const name = phrase.includes("{Name}") ? properName : anyName;
  return new RegExp(`${before === "" ? "(?:^|[.,] )" : ""}${before}${name}${after === "" ? end : after}`, "u");
}

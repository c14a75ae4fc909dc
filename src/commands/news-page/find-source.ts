import type { ArticleWords } from "../../messages/words.ts";
import { anyWordPattern } from "./word-pattern.ts";

/** Who a text says it has its news from. */
export interface SourceFound {
  readonly name: string;
  /** The words by which it was found. */
  readonly words: string;
  /** Whether a line of its own names the source. */
  readonly sure: boolean;
}

const anyName = `(?<name>(?:[«"“„][^»"”“]{2,60}[»"”“]|[^.,;:()«»"“”„]){1,80}?)`;
const properName = "(?<name>\\p{Lu}[^.,;:]{1,60}?)";
const end = String.raw`(?=\s*(?:[.,;:()]|$))`;

interface Pattern {
  readonly pattern: RegExp;
  readonly sure: boolean;
}

/** The surest first: a line of its own, then by their place among the phrases of each language. */
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

/** A phrase that begins with the name begins a sentence, or a part of one; one that ends with it ends there. */
function sourcePattern(phrase: string): RegExp {
  const [before = "", after = ""] = phrase.split(/\{name\}/i);
  const name = phrase.includes("{Name}") ? properName : anyName;
  return new RegExp(`${before === "" ? "(?:^|[.,] )" : ""}${before}${name}${after === "" ? end : after}`, "u");
}

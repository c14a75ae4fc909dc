/** Who a text says it has its news from. */
export interface SourceFound {
  readonly name: string;
  /** The words by which it was found. */
  readonly words: string;
  /** Whether a line of its own names the source. */
  readonly sure: boolean;
}

const name = `(?<name>(?:[«"“][^»"”]{2,60}[»"”]|[^.,;:()«»"“”]){1,80}?)`;
const end = String.raw`(?=\s*(?:[.,;:()]|$))`;
const reports = "(?:повідомля(?:є|ють)|пише|передає|інформує|сообща(?:ет|ют)|пишет|переда[её]т|информирует)";
const citing = "(?:(?:з|із|зі|со|с) (?:посиланням|ссылкой) на|посилаючись на|ссылаясь на)";

/** The surest first. Who reports stands before whom they cite: it is their text. */
const patterns = [
  { pattern: `^(?:джерело|источник|source)\\s*:\\s*(?<name>.{2,80}?)\\.?$`, sure: true },
  { pattern: `${reports} ${name},? ${citing}`, sure: false },
  {
    pattern: `(?:^|[.,] )(?<name>\\p{Lu}[^.,;:]{1,60}?) (?:reports?|reported|writes|says),? (?:citing|with reference to)`,
    sure: false,
  },
  {
    pattern: `(?:reports?|reported) (?:by )?(?<name>\\p{Lu}[^.,;:]{1,60}?),? (?:citing|with reference to)`,
    sure: false,
  },
  {
    pattern: `(?:${citing}|[Зз]а (?:даними|інформацією)|[Пп]о (?:данным|информации)|citing|[Aa]ccording to) ${name}${end}`,
    sure: false,
  },
  { pattern: `(?:[Пп]ро це|[Оо]б этом) ${reports} ${name}${end}`, sure: false },
].map(({ pattern, sure }) => ({ pattern: new RegExp(pattern, `${sure ? "i" : ""}u`), sure }));

export function findSource(paragraphs: readonly string[]): SourceFound | undefined {
  for (const { pattern, sure } of patterns) {
    const found = paragraphs.map((text) => pattern.exec(text)).find((match) => match !== null);
    const name = found?.groups?.name?.trim().replace(/^[«"“]([^«»"“”]+)[»"”]$/, "$1");
    if (found && name) return { name, words: found[0].replace(/^[.,] /, "").trim(), sure };
  }
  return undefined;
}

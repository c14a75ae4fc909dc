import type { Random } from "./random.ts";
import { type CorpusLanguage, words } from "./words.ts";

/** Returns a number of words, the first capitalised, without a full stop. */
export function phrase(random: Random, language: CorpusLanguage, count: number): string {
  let text = random.pick(words[language]);
  text = text.charAt(0).toUpperCase() + text.slice(1);
  for (let index = 1; index < count; index++) {
    text += `${index % 7 === 6 ? "," : ""} ${random.pick(words[language])}`;
  }
  return text;
}

/** Returns Markdown of almost `bytes` in UTF-8: paragraphs with emphasis and links, headings, quotations and lists. */
export function bodyMarkdown(random: Random, language: CorpusLanguage, bytes: number): string {
  const blocks: string[] = [];
  let size = 0;
  for (;;) {
    const block = blockOf(random, language, blocks.length);
    size += Buffer.byteLength(block) + 2;
    if (size > bytes && blocks.length > 0) return `${blocks.join("\n\n")}\n`;
    blocks.push(block);
  }
}

function blockOf(random: Random, language: CorpusLanguage, index: number): string {
  const sentence = () => `${phrase(random, language, 8 + random.below(9))}.`;
  switch (index % 6) {
    case 2:
      return `## ${phrase(random, language, 4)}`;
    case 4:
      return `> ${sentence()} ${sentence()}`;
    case 5:
      return [1, 2, 3].map(() => `- ${phrase(random, language, 6)}`).join("\n");
    default:
      return `${sentence()} **${phrase(random, language, 2)}** ${sentence()} [${phrase(random, language, 2)}](https://news.example/${random.below(100_000)}) ${sentence()}`;
  }
}

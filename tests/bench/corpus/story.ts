import { bodyMarkdown, phrase } from "./prose.ts";
import type { Random } from "./random.ts";
import type { CorpusVocabulary } from "./vocabulary.ts";
import type { CorpusLanguage } from "./words.ts";

/** What all languages of a generated story share. */
export interface CorpusStory {
  readonly folder: string;
  /** UTC. */
  readonly published: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly author: string;
  /** Absolute URL; every other story has one. */
  readonly image?: string;
}

/** Milliseconds since the epoch of the newest story; in the past, so that all of them are visible. */
const newest = Date.UTC(2025, 5, 30, 18);
/** Milliseconds between two stories. */
const interval = 97 * 60_000;

/** Returns the story that is `index` stories older than the newest. */
export function storyOf(random: Random, { sections, tags, authors }: CorpusVocabulary, index: number): CorpusStory {
  const published = new Date(newest - index * interval).toISOString();
  return {
    folder: `${published.slice(0, 10)}-story-${index + 1}`,
    published,
    section: random.pick(sections),
    tags: [...new Set([0, 1, 2, 3].map(() => frequent(random, tags)))],
    author: random.pick(authors),
    ...(index % 2 === 0 && { image: `https://media.news.example/${index + 1}/lead.jpg` }),
  };
}

/** `article.yaml`. */
export function storyYaml({ folder, published, section, tags, author, image }: CorpusStory): string {
  return [
    `id: ${folder}`,
    `published: ${published}`,
    `section: ${section}`,
    `tags: [${tags.join(", ")}]`,
    `authors: [${author}]`,
    ...(image ? [`image: { url: "${image}" }`] : []),
    "",
  ].join("\n");
}

/** `{language}.md`. */
export function textMarkdown(random: Random, story: CorpusStory, language: CorpusLanguage, bytes: number): string {
  return [
    "---",
    `title: "${phrase(random, language, 7)}"`,
    `lead: "${phrase(random, language, 18)}."`,
    ...(story.image
      ? [`image: { alt: "${phrase(random, language, 6)}", credit: "${phrase(random, language, 2)}" }`]
      : []),
    "---",
    bodyMarkdown(random, language, bytes),
  ].join("\n");
}

/** A few tags are on many stories and many on few: the square of a uniform random number favours the front of the list. */
function frequent(random: Random, tags: readonly string[]): string {
  return tags[Math.min(random.below(tags.length), random.below(tags.length))] ?? random.pick(tags);
}

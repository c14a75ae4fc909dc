import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "./random.ts";
import { type CorpusStory, storyOf, storyYaml, textMarkdown } from "./story.ts";
import { authorsYaml, type CorpusVocabulary, tagsYaml, vocabularyOf } from "./vocabulary.ts";
import { type CorpusLanguage, corpusLanguages } from "./words.ts";

export interface Corpus {
  readonly stories: number;
  readonly tags: number;
  /** Approximate size of each text's Markdown in UTF-8. */
  readonly bodyBytes: number;
}

/** Yields the same content for the same numbers, story by story, since ten thousand need not be in memory together. */
export function* corpusStories(corpus: Corpus): Generator<{
  readonly story: CorpusStory;
  readonly texts: readonly (readonly [language: CorpusLanguage, markdown: string])[];
}> {
  const vocabulary = vocabularyOf(corpus.tags);
  for (let index = 0; index < corpus.stories; index++) {
    // One seed per story: the first hundred of a large corpus are those of a small one.
    const random = seeded(index + 1);
    const story = storyOf(random, vocabulary, index);
    yield {
      story,
      texts: corpusLanguages.map((language) => [language, textMarkdown(random, story, language, corpus.bodyBytes)]),
    };
  }
}

/** Writes a content folder like that of a newsroom with three languages. */
export function writeCorpus(folder: string, corpus: Corpus): void {
  const vocabulary = vocabularyOf(corpus.tags);
  mkdirSync(join(folder, "articles"), { recursive: true });
  writeSite(folder, vocabulary);
  for (const { story, texts } of corpusStories(corpus)) {
    const storyFolder = join(folder, "articles", story.folder);
    mkdirSync(storyFolder);
    writeFileSync(join(storyFolder, "article.yaml"), storyYaml(story));
    for (const [language, text] of texts) writeFileSync(join(storyFolder, `${language}.md`), text);
  }
}

function writeSite(folder: string, vocabulary: CorpusVocabulary): void {
  const random = seeded(0);
  writeFileSync(join(folder, "site.yaml"), siteYaml);
  writeFileSync(join(folder, "tags.yaml"), tagsYaml(random, vocabulary));
  writeFileSync(join(folder, "authors.yaml"), authorsYaml(random, vocabulary));
}

const siteYaml = `origin: https://news.example
authority: news.example,2026
timeZone: Europe/Kyiv
defaultLanguage: uk
languages:
  uk: { name: "Українська", title: "Новини", description: "Новини для вимірювань.", aliases: [ua] }
  en: { name: "English", title: "News", description: "News to measure with." }
  ru: { name: "Русский", title: "Новости", description: "Новости для измерений." }
publisher:
  name: "Newsroom"
  url: https://news.example/
feed: { items: 50, maxAge: 300 }
hubs: [https://hub.example/]
copyright: "© 2026 Newsroom"
`;

import { phrase } from "./prose.ts";
import type { Random } from "./random.ts";
import { corpusLanguages } from "./words.ts";

export interface CorpusVocabulary {
  readonly sections: readonly string[];
  /** All except the sections. */
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

/** Returns slugs for a number of tags, a fiftieth of them sections, and for forty authors. */
export function vocabularyOf(tags: number): CorpusVocabulary {
  const sections = Math.max(1, Math.round(tags / 50));
  return {
    sections: numbered("section", sections),
    tags: numbered("tag", tags - sections),
    authors: numbered("author", 40),
  };
}

/** `tags.yaml`. */
export function tagsYaml(random: Random, { sections, tags }: CorpusVocabulary): string {
  const kinds = ["topic", "place", "person", "organisation"];
  return [
    ...sections.map((slug) => term(random, slug, "section")),
    ...tags.map((slug, index) => term(random, slug, kinds[index % kinds.length])),
  ].join("");
}

/** `authors.yaml`. */
export function authorsYaml(random: Random, { authors }: CorpusVocabulary): string {
  return authors.map((slug) => term(random, slug)).join("");
}

function term(random: Random, slug: string, kind?: string): string {
  const names = corpusLanguages.map((language) => `${language}: "${phrase(random, language, 2)}"`);
  return `${slug}:\n${kind ? `  kind: ${kind}\n` : ""}  name: { ${names.join(", ")} }\n`;
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { ContentSource } from "../source/content-source.ts";
import { createClashes, type NameUse } from "./clashes.ts";
import { type EarlierEntryIds, findEntryIdClashes } from "./find-entry-id-clashes.ts";

/** The unique names that a story claims. Kept for stories with problems too. */
export interface UniqueNames {
  /** Name of the story's folder in `content/articles`. */
  readonly folder: string;
  /** Whether all its texts are drafts. A draft that claims the name of another story is only a notice. */
  readonly draft: boolean;
  readonly id?: string;
  /** Slugs of the texts, in the site's order of languages. */
  readonly slugs: readonly LanguageSlug[];
  /** Only of texts that keep an earlier id. */
  readonly entryIds: readonly EarlierEntryIds[];
  readonly formerly: readonly FormerSlug[];
}

export interface LanguageSlug {
  readonly language: LanguageTag;
  readonly name: string;
  /** Set if the text is a draft. */
  readonly draft?: true;
}

export interface FormerSlug {
  /** Index in the list, from 0. */
  readonly index: number;
  readonly name: string;
}

/**
 * Reports ids, and page addresses in a language, that two stories claim. A former slug counts in every language of the
 * story, but may be its current slug in some: languages need not be renamed together. So no redirect leads to another
 * redirect.
 * @param site absent if it has problems: then ids that are derived from its authority are not known
 */
export function findClashes(
  content: ContentSource,
  site: Site | undefined,
  stories: readonly UniqueNames[],
): readonly Problem[] {
  const clashes = createClashes(content);
  const ids = new Map<string, NameUse>();
  const slugs = new Map<string, NameUse>();
  const take = (owners: Map<string, NameUse>, key: string, use: NameUse, what: string) => {
    const before = owners.get(key);
    if (!before) {
      owners.set(key, use);
    } else if (before.story !== use.story) {
      const found = `${quote(use.name)} is also the ${what} of ${clashes.placeName(before)}`;
      clashes.report(use, found, "change one of the two");
    }
  };
  // Drafts come last: a clash between a draft and a published text is reported at the draft.
  const inOrder = [false, true].flatMap((draft) =>
    stories.map((story) => ({
      story,
      draft,
      ofStory: story.draft === draft,
      texts: story.slugs.filter((slug) => (slug.draft ?? false) === draft),
    })),
  );
  for (const { story, draft, ofStory, texts } of inOrder) {
    const { id } = story;
    if (ofStory && id !== undefined) {
      take(ids, id, { story, draft, name: id, file: "article.yaml", field: ["id"] }, "id");
    }
    for (const { language, name } of texts) {
      take(slugs, `${language}/${name}`, { story, draft, name, file: `${language}.md`, field: ["slug"] }, "slug");
    }
  }
  for (const { story, draft, ofStory, texts } of inOrder) {
    for (const { index, name } of story.formerly) {
      const use: NameUse = { story, draft, name, file: "article.yaml", field: ["formerly", index] };
      for (const { language } of texts) take(slugs, `${language}/${name}`, use, "slug");
      if (ofStory && story.slugs.length > 0 && story.slugs.every((slug) => slug.name === name)) {
        clashes.report(use, `${quote(name)} is the story's current slug`, "remove it");
      }
    }
  }
  findEntryIdClashes(clashes, site, stories);
  return clashes.problems();
}

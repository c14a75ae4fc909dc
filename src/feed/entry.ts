import type { Article, Correction, Instant, Withdrawal } from "../domain/article.ts";
import { inLanguage, type LanguageTag, languageOf } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { lastingTranslations } from "../domain/translations.ts";
import { termName, type Vocabulary } from "../domain/vocabulary.ts";
import { fill } from "../messages/fill.ts";
import { entryIds } from "../urls/entry-ids.ts";
import { articleUrl, authorUrl, tagsScheme, tagUrl } from "../urls/urls.ts";
import { clipsOf, type EntryClip } from "./entry-clip.ts";
import { type EntryImage, imageOf } from "./entry-image.ts";

/** The content of an article's entry in every format. All URLs are absolute, all texts plain. */
export interface Entry {
  /** The permanent id in RSS and JSON Feed: a `tag:` URI, or any text of one line that the article had as its id before. */
  readonly id: string;
  /** The permanent id in Atom: an IRI. */
  readonly atomId: string;
  readonly url: string;
  readonly language: LanguageTag;
  readonly title: string;
  readonly summary: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly authors: readonly Byline[];
  readonly categories: readonly Category[];
  /** The lead picture; if feeds may not have that one, the first picture of the text that they may have. */
  readonly image?: EntryImage;
  /** Audio and video: those of the whole story, then those in its text; each URL once. */
  readonly clips: readonly EntryClip[];
  /** Set if the text is for subscribers: full text and summary are then the same. */
  readonly access?: Article["access"];
  /** The same story in the other languages that are visible for as long as this one. */
  readonly translations: readonly EntryTranslation[];
  /** Where it was first published. */
  readonly source?: EntrySource;
  /** In the order in which they were written. The body contains them too. */
  readonly corrections: readonly Correction[];
  readonly rights?: string;
  /** Set if the entry is only a notice of withdrawal: its title says so, and its summary is the reason. */
  readonly withdrawn?: Withdrawal;
}

export interface Byline {
  readonly name: string;
  readonly url: string;
}

export interface Category {
  /** Permanent slug. */
  readonly term: string;
  /** IRI of the vocabulary. */
  readonly scheme: string;
  /** The name in the entry's language. */
  readonly label: string;
  readonly url: string;
}

export interface EntryTranslation {
  readonly language: LanguageTag;
  readonly url: string;
  readonly title: string;
}

export interface EntrySource {
  readonly name: string;
  /** Absent if the source is not online, or no longer is. */
  readonly url?: string;
}

/** @throws Error if the article names a tag or author that is not in the vocabulary, which compile should have rejected */
export function entryOf(site: Site, vocabulary: Vocabulary, article: Article): Entry {
  const { language, source, corrections, withdrawn } = article;
  const rights = site.copyright && inLanguage(site.copyright, language);
  const image = imageOf(site, article);
  return {
    ...entryIds(site, language, article.id, article),
    url: articleUrl(site, language, article.slug),
    language,
    title: withdrawn ? fill(languageOf(site, language).messages.withdrawn, { title: article.title }) : article.title,
    summary: article.lead,
    published: article.published,
    updated: article.updated,
    authors: article.authors.map((slug) => {
      const name = termName(vocabulary.authors, slug, language);
      return { name, url: vocabulary.authors.get(slug)?.url ?? authorUrl(site, language, slug) };
    }),
    categories: article.tags.map((slug) => ({
      term: slug,
      scheme: tagsScheme(site),
      label: termName(vocabulary.tags, slug, language),
      url: tagUrl(site, language, slug),
    })),
    ...(image && { image }),
    clips: clipsOf(site, article),
    ...(article.access && { access: article.access }),
    translations: lastingTranslations(article)
      .filter((other) => other.language !== language)
      .map((other) => ({
        language: other.language,
        url: articleUrl(site, other.language, other.slug),
        title: other.title,
      })),
    ...(source && { source: { ...source, name: inLanguage(source.name, language) } }),
    corrections,
    ...(rights && { rights }),
    ...(withdrawn && { withdrawn }),
  };
}

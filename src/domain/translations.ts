import type { Article, Instant, Translation } from "./article.ts";

/** When an article appears and disappears. */
export type Lifetime = Pick<Article, "published" | "expires">;

/** Returns when a language of a story appears and disappears: its own moments, or else those of the story. */
export function lifetimeOf(story: Lifetime, text: Partial<Lifetime>): Lifetime {
  const { published = story.published, expires = story.expires } = text;
  return { published, ...(expires !== undefined && { expires }) };
}

/** The lifetime of a text, and when it was really released; see `releaseMoment`. */
export interface Appearance extends Lifetime {
  readonly released: Instant;
}

/** Returns the translations of an article that appears as `own` says. */
export function translationsOf(
  own: Appearance,
  versions: readonly (Appearance & Pick<Translation, "language" | "slug" | "title">)[],
): readonly Translation[] {
  const { expires: ownExpires = Number.POSITIVE_INFINITY } = own;
  return versions.map(({ language, slug, title, published, expires, released }) => ({
    language,
    slug,
    title,
    ...(published > own.published && { from: published }),
    ...(expires !== undefined && expires < ownExpires && { until: expires }),
    ...(published <= own.published && released > own.released && { late: true }),
  }));
}

/**
 * Returns the translations that are visible for as long as the article itself. Entries of feeds name only these, so that neither
 * the release nor the expiry of a translation changes an entry, and no document of an archive changes with it.
 */
export function lastingTranslations({ translations }: Pick<Article, "translations">): readonly Translation[] {
  return translations.filter(
    ({ from, until, late }) => from === undefined && until === undefined && late === undefined,
  );
}

/** Returns a visible article with those of its translations that are visible at the same moment, as its page names them. */
export function withVisibleTranslations(article: Article, now: Instant): Article {
  const translations = article.translations.flatMap(({ from, until, late: _, ...translation }) =>
    (from === undefined || from <= now) && (until === undefined || now < until) ? translation : [],
  );
  return { ...article, translations };
}

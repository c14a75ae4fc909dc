import type { Instant } from "./article.ts";
import { type LanguageTag, languageOf } from "./language.ts";
import type { Site } from "./site.ts";

/** What is known of earlier releases, as plain data. Languages are identified by their `idTag`. */
export interface ReleaseFacts {
  /** When the content is compiled: what is dated later is still scheduled. */
  readonly now: Instant;
  /** When the last article of each language was released. */
  readonly lastRelease: Readonly<Record<LanguageTag, Instant>>;
  /** By story id. */
  readonly stories: Readonly<Record<string, ReleasedTexts>>;
}

export interface ReleasedTexts {
  /** Whether a text of the story has been released. */
  readonly isReleased: boolean;
  /** When each text in the log was released, if that was later than its date; otherwise null. */
  readonly released: Readonly<Record<LanguageTag, Instant | null>>;
}

/** The facts of a newsroom without a release log. */
export const nothingReleased: ReleaseFacts = { now: Number.NEGATIVE_INFINITY, lastRelease: {}, stories: {} };

/**
 * Returns when a text is released: at its `published`, unless it was added after that moment, when a newer text of its language or
 * another language of its story had been released. Those name it neither as a translation nor as the target of a link, and precede it
 * in archives.
 * @returns Infinity if it will be released with the next release, which is after everything that has been released
 */
export function releaseMoment(
  {
    site,
    releases: { now, lastRelease, stories },
  }: { readonly site: Pick<Site, "languages">; readonly releases: ReleaseFacts },
  storyId: string,
  language: LanguageTag,
  published: Instant,
): Instant {
  const { idTag } = languageOf(site, language);
  const story = Object.hasOwn(stories, storyId) ? stories[storyId] : undefined;
  const released = story?.released[idTag];
  if (released !== undefined) return Math.max(published, released ?? published);
  // At the same moment too: it might come before the other in the order of articles.
  const isLate = published <= (lastRelease[idTag] ?? Number.NEGATIVE_INFINITY);
  // A scheduled translation is released when its date says, like any scheduled text.
  return isLate || (story?.isReleased && published <= now) ? Number.POSITIVE_INFINITY : published;
}

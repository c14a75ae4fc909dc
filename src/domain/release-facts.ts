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

interface ReleaseContext {
  readonly site: Pick<Site, "languages">;
  readonly releases: ReleaseFacts;
}

/**
 * Returns when a text is released: at its `published`, unless it was added after that moment, when a newer text of its language or
 * another language of its story had been released. Undefined if it will be released with the next release.
 */
export function releaseMoment(
  { site, releases: { now, lastRelease, stories } }: ReleaseContext,
  storyId: string,
  language: LanguageTag,
  published: Instant,
): Instant | undefined {
  const { idTag } = languageOf(site, language);
  const story = Object.hasOwn(stories, storyId) ? stories[storyId] : undefined;
  const released = story?.released[idTag];
  if (released !== undefined) return Math.max(published, released ?? published);
  // At the same moment too: it might come before the other in the order of articles.
  const isLate = published <= (lastRelease[idTag] ?? Number.NEGATIVE_INFINITY);
  // A scheduled translation is released when its date says, like any scheduled text.
  return isLate || (story?.isReleased && published <= now) ? undefined : published;
}

/**
 * Returns a number by which texts are in the order of their release. Texts that were released earlier name a later one neither as a
 * translation nor as the target of a link. What has been released is ordered by its moment; the next release comes after that, and
 * scheduled texts after both. Unlike the moment of the next release, the number is the same in each compile until one of these
 * changes.
 */
export function releaseOrder(
  context: ReleaseContext,
  storyId: string,
  language: LanguageTag,
  published: Instant,
): number {
  if (published > context.releases.now) return nextRelease + published;
  return releaseMoment(context, storyId, language, published) ?? nextRelease;
}

/** Larger than any date in milliseconds, and exact when one is added to it. */
const nextRelease = 1e15;

import type { Instant } from "./article.ts";
import { type LanguageTag, languageOf } from "./language.ts";
import type { Site } from "./site.ts";

/** What is known of earlier releases. Plain data. Languages are as permanent ids contain them. */
export interface ReleaseFacts {
  /** When the last article of each language came out. */
  readonly lastOut: Readonly<Record<LanguageTag, Instant>>;
  /** By story id. */
  readonly stories: Readonly<Record<string, ReleasedTexts>>;
}

export interface ReleasedTexts {
  /** Whether a text of the story has come out. */
  readonly isOut: boolean;
  /** When each text of the last release came out, if that was later than its date says; otherwise null. */
  readonly cameOut: Readonly<Record<LanguageTag, Instant | null>>;
}

/** Of a newsroom of which no release is known. */
export const nothingReleased: ReleaseFacts = { lastOut: {}, stories: {} };

/**
 * Returns when a text comes out: when its date says, unless it was added after others that it belongs before. Those that came out
 * earlier name it neither as a translation nor as the target of a link, and precede it in archives.
 * @returns Infinity if it will come out with the next release, which is after everything that has come out
 */
export function comesOutAt(
  { site, releases: { lastOut, stories } }: { readonly site: Pick<Site, "languages">; readonly releases: ReleaseFacts },
  storyId: string,
  language: LanguageTag,
  published: Instant,
): Instant {
  const { idTag } = languageOf(site, language);
  const story = Object.hasOwn(stories, storyId) ? stories[storyId] : undefined;
  const cameOut = story?.cameOut[idTag];
  if (cameOut !== undefined) return Math.max(published, cameOut ?? published);
  // At the same moment too: it might come before the other in the order of articles.
  const isLate = published <= (lastOut[idTag] ?? Number.NEGATIVE_INFINITY);
  return isLate || story?.isOut ? Number.POSITIVE_INFINITY : published;
}

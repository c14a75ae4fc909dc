import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { ReleaseFacts } from "../../domain/release-facts.ts";
import type { ReleasedStory, ReleasedText, ReleaseLog } from "./release-log.ts";

/** Returns what the rendering of stories depends on. @param now decides what has been released */
export function findReleaseFacts(log: ReleaseLog, now: Instant): ReleaseFacts {
  return {
    now,
    lastRelease: Object.fromEntries(findNewest(log, now, ({ published, released = published }) => released)),
    stories: Object.fromEntries(
      [...log.stories].map(([id, { texts }]) => [
        id,
        {
          isReleased: isReleased({ texts }, now),
          released: Object.fromEntries([...texts].map(([language, { released = null }]) => [language, released])),
        },
      ]),
    ),
  };
}

/** Whether a text of the story has been released. */
export function isReleased({ texts }: Pick<ReleasedStory, "texts">, now: Instant): boolean {
  return [...texts.values()].some(({ published }) => published <= now);
}

/** Returns the newest moment of the texts that have been released, in each language. */
export function findNewest(
  { stories }: ReleaseLog,
  now: Instant,
  momentOf: (text: ReleasedText) => Instant,
): ReadonlyMap<LanguageTag, Instant> {
  const newest = new Map<LanguageTag, Instant>();
  for (const { texts } of stories.values()) {
    for (const [language, text] of texts) {
      if (text.published > now) continue;
      newest.set(language, Math.max(momentOf(text), newest.get(language) ?? Number.NEGATIVE_INFINITY));
    }
  }
  return newest;
}

import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { ReleaseFacts } from "../../domain/release-facts.ts";
import type { ReleasedText, ReleaseLog } from "./release-log.ts";

/** Returns what the rendering of stories depends on. @param now decides what has come out */
export function releaseFacts(log: ReleaseLog, now: Instant): ReleaseFacts {
  return {
    lastOut: Object.fromEntries(newestOut(log, now, ({ published, cameOut = published }) => cameOut)),
    stories: Object.fromEntries(
      [...log.stories].map(([id, { texts }]) => [
        id,
        {
          isOut: [...texts.values()].some(({ published }) => published <= now),
          cameOut: Object.fromEntries([...texts].map(([language, { cameOut = null }]) => [language, cameOut])),
        },
      ]),
    ),
  };
}

/** Returns the newest of the moments of what has come out, in each language. */
export function newestOut(
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

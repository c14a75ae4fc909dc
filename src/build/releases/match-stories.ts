import type { Instant } from "../../domain/article.ts";
import { compare } from "../../domain/compare.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { PresentStory } from "./difference.ts";
import type { ReleasedStory, ReleaseLog } from "./release-log.ts";

/**
 * Finds the released story of each story: by its id, or if no story has that id any more, by its folder, or by its dates: id and folder may
 * have changed together.
 */
export function matchStories(
  log: ReleaseLog,
  stories: readonly PresentStory[],
): ReadonlyMap<PresentStory, ReleasedStory> {
  const ids = new Set(stories.map(({ id }) => id));
  const missing = [...log.stories.values()].filter(({ id }) => !ids.has(id));
  const byFolder = new Map(missing.map((story) => [story.folder, story]));
  const folders = new Set(stories.map(({ folder }) => folder));
  const byDates = new Map(
    missing
      .filter(({ folder }) => !folders.has(folder))
      .map((story) => [printDates([...story.texts].map(([idTag, { published }]) => [idTag, published])), story]),
  );
  return new Map(
    stories.flatMap((story) => {
      const { id = "", folder, texts } = story;
      const dates = printDates(texts.map(({ idTag, published }) => [idTag, published]));
      const old = log.stories.get(id) ?? byFolder.get(folder) ?? byDates.get(dates);
      return old ? [[story, old] as const] : [];
    }),
  );
}

function printDates(dates: readonly (readonly [LanguageTag, Instant | undefined])[]): string {
  return dates
    .map(([idTag, published]) => `${idTag} ${published}`)
    .sort(compare)
    .join();
}

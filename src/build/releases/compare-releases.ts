import type { Instant } from "../../domain/article.ts";
import { type LanguageTag, languageOf } from "../../domain/language.ts";
import { type ReleaseFacts, releaseMoment } from "../../domain/release-facts.ts";
import type { Site } from "../../domain/site.ts";
import { entryIds, pickEarlierIds } from "../../urls/entry-ids.ts";
import type { StoryOutcome } from "../stories/story-state.ts";
import { compareSites, idTagsOf, nextFeedIds } from "./compare-sites.ts";
import type { Difference, PresentStory, PresentText } from "./difference.ts";
import { matchStories } from "./match-stories.ts";
import { findNewest, isReleased } from "./release-facts.ts";
import type { ReleasedStory, ReleasedText, ReleaseLog } from "./release-log.ts";

export interface Comparison {
  readonly differences: readonly Difference[];
  /**
   * Returns when an article was really released; undefined if that is its `published`. An article that is new, and not newer
   * than what has been released in its language, is released now.
   */
  releasedAt(story: { readonly id: string }, article: { readonly language: LanguageTag }): Instant | undefined;
  /** What a release of this content leaves for the next. */
  readonly next: Required<ReleaseLog>;
}

/**
 * Compares the content with what the last release contained.
 * @param releases what follows from the log, as `findReleaseFacts` returns it
 * @param now decides what has been released: a date in the future may still change
 */
export function compareReleases(
  site: Site,
  log: ReleaseLog,
  releases: ReleaseFacts,
  outcomes: readonly StoryOutcome[],
  now: Instant,
): Comparison {
  const stories = outcomes.map((outcome) => presentStory(site, outcome));
  const newest = findNewest(log, now, ({ published }) => published);
  const differences = [...compareSites(site, log)];
  const moments = new Map<string, Instant>();
  const next = new Map<string, ReleasedStory>();
  const matched = matchStories(log, stories);
  for (const story of stories) {
    const { id, folder } = story;
    const old = matched.get(story);
    if (old && id !== undefined && old.id !== id && isReleased(old, now))
      differences.push({ kind: "id", story, was: old.id });
    const texts = new Map<LanguageTag, ReleasedText>();
    for (const text of story.texts) {
      differences.push(...compareTexts(site, story, text, old, newest, now));
      if (text.published === undefined || text.draft || id === undefined) continue;
      const { published } = text;
      // The last release may be later than `now`: another machine's clock wrote it, or there is no clock.
      const nextRelease = Math.max(now, (releases.lastRelease[text.idTag] ?? Number.NEGATIVE_INFINITY) + 1);
      // A story whose changed id is accepted keeps its place in archives.
      const released = releaseMoment({ site, releases }, old?.id ?? id, text.language, published) ?? nextRelease;
      const isLate = released > published;
      if (isLate) moments.set(keyOf(id, text.language), released);
      texts.set(text.idTag, { published, ...(isLate && { released }), ...pickEarlierIds(text) });
    }
    if (id !== undefined && texts.size > 0) next.set(id, { id, folder, texts });
  }
  const present = new Map([...matched].map(([story, old]) => [old, story]));
  differences.push(...findGone(site, log, present, now));
  for (const old of log.stories.values()) {
    const id = present.get(old)?.id ?? old.id;
    const kept = keepGone(old, next.get(id), now);
    if (kept.size > 0) next.set(id, { id, folder: present.get(old)?.folder ?? old.folder, texts: kept });
  }
  return {
    // Every date without an offset has moved with the time zone, which is reported once.
    differences: differences.some(({ kind }) => kind === "time zone")
      ? differences.filter(({ kind }) => kind !== "published")
      : differences,
    releasedAt: ({ id }, { language }) => moments.get(keyOf(id, language)),
    next: {
      authority: site.authority,
      languages: idTagsOf(site),
      timeZone: site.timeZone,
      feedIds: nextFeedIds(site, log),
      stories: next,
    },
  };
}

function keyOf(storyId: string, language: LanguageTag): string {
  return `${language}/${storyId}`;
}

function presentStory(site: Site, outcome: StoryOutcome): PresentStory {
  const { folder, id, slugs, entryIds: earlier } = outcome.names;
  const hasProblems = !("indexed" in outcome);
  const articles = hasProblems ? [] : outcome.indexed.articles;
  const texts = slugs.map(
    ({ language, draft = false }): PresentText => ({
      language,
      idTag: languageOf(site, language).idTag,
      draft,
      published: articles.find((article) => article.language === language)?.published,
      ...pickEarlierIds(earlier.find((ids) => ids.language === language) ?? {}),
    }),
  );
  return { folder, id, hasProblems, texts };
}

/**
 * Returns the texts of a released story for the next log: those that were released and are not there any more keep their ids and dates.
 * @param present the story as it is in the content
 */
function keepGone(old: ReleasedStory, present: ReleasedStory | undefined, now: Instant): ReleasedStory["texts"] {
  const gone = [...old.texts].filter(([idTag, { published }]) => published <= now && !present?.texts.has(idTag));
  return new Map([
    ...(present?.texts ?? []),
    ...gone.map(([idTag, text]) => [idTag, { ...text, gone: true }] as const),
  ]);
}

function compareTexts(
  site: Site,
  story: PresentStory,
  text: PresentText,
  old: ReleasedStory | undefined,
  newest: ReadonlyMap<LanguageTag, Instant>,
  now: Instant,
): readonly Difference[] {
  const { published, draft } = text;
  if (draft) return [];
  const before = old?.texts.get(text.idTag);
  if (!before) {
    const last = newest.get(text.idTag);
    return published !== undefined && last !== undefined && published < last
      ? [{ kind: "back-dated", story, text, newest: last, isTranslation: old !== undefined }]
      : [];
  }
  if (before.published > now) return [];
  const differences: Difference[] = [];
  if (published !== undefined && published !== before.published) {
    const unchanged = story.texts.filter(
      (each) => each.published !== undefined && each.published === old?.texts.get(each.idTag)?.published,
    );
    differences.push({ kind: "published", story, text, was: before.published, unchanged });
  }
  if (story.id === undefined) return differences;
  // Both are resolved with the story's present id: a change of that is reported once, not for each text.
  const ids = entryIds(site, text.language, story.id, text);
  const idsBefore = entryIds(site, text.language, story.id, before);
  if (ids.id !== idsBefore.id) differences.push({ kind: "guid", story, text, was: before.guid });
  // A changed guid may change the id in Atom too, and is reported already.
  if (ids.atomId !== idsBefore.atomId && text.atomId !== before.atomId)
    differences.push({ kind: "atomId", story, text, was: before.atomId });
  return differences;
}

/** Finds texts that were released and are not there. @param present the present story of each released one */
function findGone(
  site: Site,
  { stories }: ReleaseLog,
  present: ReadonlyMap<ReleasedStory, PresentStory>,
  now: Instant,
): readonly Difference[] {
  return [...stories.values()].flatMap((old) => {
    const story = present.get(old);
    if (story?.hasProblems) return [];
    return [...old.texts].flatMap(([idTag, { published, gone }]): readonly Difference[] => {
      // A language that is missing is reported once, not for each text.
      const language = site.languages.find((each) => each.idTag === idTag)?.tag;
      const text = story?.texts.find((each) => each.idTag === idTag);
      if (published > now || gone || language === undefined || (text && !text.draft)) return [];
      return [{ kind: "gone", folder: story?.folder ?? old.folder, language, state: text ? "draft" : "missing" }];
    });
  });
}

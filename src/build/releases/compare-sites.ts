import { areVariants, type LanguageTag } from "../../domain/language.ts";
import { required } from "../../domain/required.ts";
import type { Site } from "../../domain/site.ts";
import type { Difference } from "./difference.ts";
import type { ReleaseLog } from "./release-log.ts";

/** Compares what `site.yaml` determines of permanent ids and dates with the last release. */
export function compareSites(
  site: Site,
  { authority, languages, timeZone, feedIds }: ReleaseLog,
): readonly Difference[] {
  if (authority === undefined) return [];
  const known = new Set(idTagsOf(site));
  return [
    ...(authority === site.authority ? [] : [{ kind: "authority", was: authority } as const]),
    ...(timeZone === undefined || timeZone === site.timeZone ? [] : [{ kind: "time zone", was: timeZone } as const]),
    ...languages.filter((language) => !known.has(language)).map((was) => ({ kind: "language", was }) as const),
    ...findReturned(site, languages),
    ...compareFeedIds(site, feedIds),
  ];
}

/** Finds feeds with another id than before. An id that is at a new folder now belongs to a topic that was renamed. */
function compareFeedIds(site: Site, before: ReleaseLog["feedIds"]): readonly Difference[] {
  const present = feedIdsOf(site);
  const living = new Set(site.languages.map(({ idTag }) => idTag));
  const added = Object.keys(present).filter((folder) => !(folder in before));
  const removed = Object.keys(before).filter((folder) => !(folder in present));
  const isRenamed = (folder: string, from: typeof present, others: readonly string[], to: typeof present) =>
    others.some((other) => to[other] === from[folder]);
  const changed = [
    ...removed.filter((folder) => !isRenamed(folder, before, added, present)),
    ...added.filter((folder) => !isRenamed(folder, present, removed, before)),
    ...Object.keys(before).filter((folder) => folder in present && before[folder] !== present[folder]),
  ];
  return changed
    .filter((folder) => living.has(languageOfFolder(folder)))
    .map((folder) => ({ kind: "feed id", folder, was: before[folder] }));
}

/** Finds new languages that may be a retired one under another tag: both are variants of the same language. */
function findReturned(site: Site, released: readonly LanguageTag[]): readonly Difference[] {
  return site.languages
    .filter(({ idTag }) => !released.includes(idTag))
    .flatMap(({ tag }) => {
      const retired = site.retired.find((each) => released.includes(each.idTag) && areVariants(each.tag, tag));
      return retired ? [{ kind: "new language", language: tag, retired: retired.idTag } as const] : [];
    });
}

/** Returns `feedIds` with the languages of the folders as ids contain them. */
function feedIdsOf(site: Site): Readonly<Record<string, string>> {
  const idTags = new Map(site.languages.map(({ tag, idTag }) => [tag, idTag]));
  return Object.fromEntries(
    Object.entries(site.feedIds).map(([folder, id]) => {
      const language = languageOfFolder(folder);
      return [folder.replace(language, idTags.get(language) ?? language), id];
    }),
  );
}

/** Returns the ids of feeds for the next log. Those of retired languages stay: they hold if the language returns. */
export function nextFeedIds(site: Site, { feedIds }: ReleaseLog): Readonly<Record<string, string>> {
  const living = new Set(site.languages.map(({ idTag }) => idTag));
  const retired = Object.entries(feedIds).filter(([folder]) => !living.has(languageOfFolder(folder)));
  return { ...Object.fromEntries(retired), ...feedIdsOf(site) };
}

function languageOfFolder(folder: string): LanguageTag {
  return required(folder.split("/", 2)[1], "language in the folder", folder);
}

/** Returns the languages as ids contain them, retired ones included. */
export function idTagsOf({ languages, retired }: Site): readonly LanguageTag[] {
  return [...languages, ...retired].map(({ idTag }) => idTag);
}

import { basename, join, resolve } from "node:path";
import { createMediaRegistry, type MediaRegistry } from "./media.ts";
import type { Problem } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import { type AuthorsReading, readAuthors } from "./read/read-authors.ts";
import { readSite, type SiteReading } from "./read/read-site.ts";
import { readStory, type StoryReading } from "./read/read-story.ts";
import { readTags, type TagsReading } from "./read/read-tags.ts";
import { createReader } from "./read/reader.ts";
import { storyFolders } from "./read/story-folders.ts";
import type { Known } from "./schema/known.ts";
import { compare } from "./source/compare.ts";
import { listFolder } from "./source/list-folder.ts";
import { mapBounded } from "./source/map-bounded.ts";

/** A content folder, read as far as it goes: what has problems stands beside what has none. */
export interface Survey {
  readonly site: SiteReading["result"];
  readonly tags: TagsReading["result"];
  readonly authors: AuthorsReading["result"];
  readonly known: Known;
  /** By folder name. */
  readonly stories: readonly StoryReading[];
  readonly media: MediaRegistry;
  /** By path, line and column. Those of the texts below the front matter show only when these are rendered. */
  readonly problems: readonly Problem[];
}

/** Pictures read at a time: enough to keep the disk busy while texts are parsed, few enough for memory. */
const concurrency = 16;

/** @param origin stands for the site's own while developing */
export async function survey(folder: string, origin?: string): Promise<Survey> {
  const disk = resolve(folder);
  const path = basename(disk);
  const media = createMediaRegistry(disk);
  const entries = listFolder(disk);
  if (!entries) return nothing(media, noFolder(path));
  const root = { disk, path, entries };

  const { languages, timeZone, result: site } = await readSite(root, media, origin);
  const tags = readTags(root, languages);
  const authors = readAuthors(root, languages);
  const known = {
    languages,
    timeZone,
    tags: tags.known,
    authors: authors.known,
    retired: { tags: tags.retired, authors: authors.retired },
  };
  const reader = createReader(known, media);
  const folders = storyFolders(root);
  const stories = await mapBounded(folders.names, concurrency, async (name) =>
    readStory(reader, {
      disk: join(disk, "articles", name),
      path: `${path}/articles/${name}`,
      entries: listFolder(join(disk, "articles", name)) ?? [],
    }),
  );
  const problems = [
    ...problemsOf(site),
    ...problemsOf(tags.result),
    ...problemsOf(authors.result),
    ...folders.problems,
    ...stories.flatMap((story) => story.problems),
    ...findClashes(stories),
  ];
  return {
    site,
    tags: tags.result,
    authors: authors.result,
    known,
    stories,
    media,
    problems: problems.sort(byPlace),
  };
}

function nothing(media: MediaRegistry, problem: Problem): Survey {
  const none = { problems: [problem] };
  const known = {
    languages: undefined,
    timeZone: "UTC",
    tags: undefined,
    authors: undefined,
    retired: { tags: new Set<string>(), authors: new Set<string>() },
  };
  return { site: none, tags: none, authors: none, known, stories: [], media, problems: [problem] };
}

function problemsOf(result: object & { readonly problems?: readonly Problem[] }): readonly Problem[] {
  return result.problems ?? [];
}

function byPlace(one: Problem, other: Problem): number {
  return (
    compare(one.path, other.path) ||
    one.line - other.line ||
    one.column - other.column ||
    compare(one.field, other.field)
  );
}

function noFolder(path: string): Problem {
  return { path, line: 1, column: 1, field: "", what: "there is no such folder", instead: "name the content folder" };
}

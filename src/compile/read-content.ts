import { basename, join, resolve } from "node:path";
import type { Content, StoryContent } from "./content.ts";
import { createMediaRegistry, type MediaRegistry } from "./media.ts";
import type { Problem } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import { readAuthors } from "./read/read-authors.ts";
import { readSite } from "./read/read-site.ts";
import { readStory } from "./read/read-story.ts";
import { readTags } from "./read/read-tags.ts";
import { createReader } from "./read/reader.ts";
import { storyFolders } from "./read/story-folders.ts";
import { compare } from "./source/compare.ts";
import { listFolder } from "./source/list-folder.ts";
import { mapBounded } from "./source/map-bounded.ts";

export interface ReadOptions {
  /** Stands for the site's own while developing; http is then allowed on this machine. */
  readonly origin?: string;
  /** Whether drafts are content too. They are checked in any case. */
  readonly drafts?: boolean;
}

export type ReadResult =
  | { readonly content: Content; readonly media: MediaRegistry }
  | { readonly problems: readonly Problem[] };

/** Pictures read at a time: enough to keep the disk busy while texts are parsed, few enough for memory. */
const concurrency = 16;

/** Reads the whole content folder: either all of it is valid, or all its problems are told, by path, line and column. */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<ReadResult> {
  const disk = resolve(folder);
  const path = basename(disk);
  const entries = listFolder(disk);
  if (!entries) return { problems: [noFolder(path)] };
  const root = { disk, path, entries };
  const media = createMediaRegistry(disk);

  const { languages, timeZone, result: site } = await readSite(root, media, options.origin);
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
  if (problems.length > 0 || !("value" in site && "value" in tags.result && "value" in authors.result)) {
    return { problems: problems.sort(byPlace) };
  }
  const shown = stories.filter(({ draft }) => options.drafts || !draft).flatMap(({ story }) => story ?? []);
  return {
    content: {
      site: site.value,
      tags: tags.result.value,
      authors: authors.result.value,
      stories: shown satisfies StoryContent[],
    },
    media,
  };
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

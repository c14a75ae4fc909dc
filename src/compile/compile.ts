import { basename, join, resolve } from "node:path";
import { createFormats } from "../formats/formats.ts";
import { makeSkeletons } from "../formats/make-skeletons.ts";
import { pack } from "../pack/pack.ts";
import { changedTerms } from "./cache/changed-terms.ts";
import { codeKey } from "./cache/code-key.ts";
import { keptStory } from "./cache/kept-stories.ts";
import { type CompileState, readState, writeState } from "./cache/state-file.ts";
import { brokenPicture } from "./media/broken-picture.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { pictureFiles, servedPictures } from "./output/served-pictures.ts";
import { storyArticles } from "./output/story-articles.ts";
import { writeOutput } from "./output/write-output.ts";
import { byPlace, type Problem } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import { readVocabulary, type Vocabulary } from "./read/read-vocabulary.ts";
import { storyFolders } from "./read/story-folders.ts";
import { fingerprints } from "./render/fingerprint.ts";
import type { StoryOutcome } from "./stories/compile-chunk.ts";
import { compileStories } from "./stories/compile-stories.ts";
import type { Newsroom } from "./stories/newsroom.ts";
import { shardFiles } from "./stories/shard-files.ts";
import type { StoryState } from "./stories/story-state.ts";
import { survey } from "./survey.ts";
import { compileChunks } from "./threads/compile-chunks.ts";

export interface CompileOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the catalogue and the assets go, and what the next run takes over from this one. */
  readonly output: string;
  /** Stands for the site's own while developing; http is then allowed on this machine. */
  readonly origin?: string;
  /** Where it has been read already. */
  readonly vocabulary?: Vocabulary;
  /** Whether drafts are content too. They are checked in any case. */
  readonly drafts?: boolean;
  /** Bytes that the catalogue should not exceed: what goes beyond becomes assets. */
  readonly bundle?: number;
  /** How many threads compile; where absent, as many as pay. */
  readonly threads?: number;
  /** Told of stories that are done, of all that are to be compiled. */
  progress?(done: number, all: number): void;
}

export type CompileResult = { readonly summary: Summary } | Refusal;

export interface Refusal {
  readonly problems: readonly Problem[];
  /** Whether Markdown was looked at: only where all that it may refer to is known. */
  readonly textsChecked: boolean;
}

export interface Summary {
  readonly stories: number;
  /** How many stories were not taken over from the run before. */
  readonly compiled: number;
  readonly articles: number;
  /** How many articles' records are in the catalogue; those of the others are in `shards` assets. */
  readonly resident: number;
  readonly shards: number;
  /** Documents of feeds: every format of every language, topic and author. */
  readonly feeds: number;
  readonly media: number;
  /** Of the catalogue. */
  readonly bytes: number;
}

/** Half of what a Worker may weigh: it has to fit into an isolate's 128 MB beside what is served from it. */
export const usualBundle = 32 * 1024 * 1024;

/** Makes the output of the content. Where there is a problem, the catalogue stays as it was. */
export async function compile({ content: folder, output, ...options }: CompileOptions): Promise<CompileResult> {
  const vocabulary = options.vocabulary ?? (await readVocabulary(folder, options.origin));
  const { disk: content, root, site: read, origins, tags, authors, known, media } = vocabulary;
  if (!(root && "value" in read && "value" in tags && "value" in authors)) {
    return { problems: (await survey(folder, options.origin)).problems, textsChecked: false };
  }
  const site = read.value;
  const skeletons = makeSkeletons();
  const shardFolder = resolve(output, "entries");
  const { drafts = false } = options;
  const name = basename(content);
  const newsroom: Newsroom = {
    ...{ content, name, site, origins, tags: tags.value, authors: authors.value, known, skeletons, drafts },
    shards: shardFolder,
  };

  const stateFile = join(output, "state.json");
  const key = JSON.stringify([codeKey(), site, origins, drafts, content]);
  const shards = shardFiles(shardFolder);
  const folders = storyFolders(root);
  const before = await readState(stateFile);
  const kept = keptStories(newsroom, before?.key === key ? before : undefined, shards.has);
  const { outcomes, compiled } = await compileStories(folders.names, kept, (tasks) =>
    compileChunks(newsroom, tasks, progressOf(tasks, options.progress), options.threads),
  );
  const stories = outcomes.flatMap(({ state }) => state ?? []);
  const save = () =>
    writeState(stateFile, { key, tags: [...newsroom.tags.values()], authors: [...newsroom.authors.values()], stories });
  const refusal = refusalOf({ disk: join(content, "articles"), path: `${name}/articles` }, folders.problems, outcomes);
  if (refusal) {
    // The next run need not do again what is right.
    await save();
    return refusal;
  }

  const pages = await pageAssets();
  const packed = pack(
    {
      site,
      tags: [...newsroom.tags.values()],
      authors: [...newsroom.authors.values()],
      fingerprints: fingerprints(createFormats(skeletons)),
      skeletons,
      assets: pages.assets,
      articles: storyArticles(shardFiles(shardFolder), stories),
    },
    options.bundle ?? usualBundle,
  );
  const pictures = servedPictures(content, media.files(), stories);
  const broken = await brokenPicture(content, () =>
    writeOutput(output, {
      catalogue: packed.bytes,
      assets: [
        assetHeaders,
        ...pages.files,
        ...pictures.flatMap(pictureFiles),
        ...packed.shards.map((shard) => ({ path: `_entries/${shard}.bin`, link: shards.path(shard) })),
      ],
    }),
  );
  if (broken) return { problems: [broken], textsChecked: true };
  await save();
  shards.keepOnly(new Set(stories.flatMap((story) => story.articles.map(({ place }) => place.shard))));
  const shown = stories.filter((story) => story.shown);
  const articles = stories.flatMap((story) => story.articles).length;
  return {
    summary: {
      stories: shown.length,
      compiled,
      articles,
      resident: packed.resident,
      shards: packed.shards.length,
      feeds: site.languages.length * (1 + newsroom.tags.size + newsroom.authors.size) * 3,
      media: pictures.length,
      bytes: packed.bytes.length,
    },
  };
}

function keptStories(
  { content, tags, authors }: Newsroom,
  before: CompileState | undefined,
  hasShard: (name: string) => boolean,
): ReadonlyMap<string, StoryState> {
  if (!before) return new Map();
  const changed = { tag: changedTerms(before.tags, tags), author: changedTerms(before.authors, authors) };
  const present = { content, hasShard, isChanged: (by: "tag" | "author", slug: string) => changed[by].has(slug) };
  return new Map(
    before.stories.flatMap((state) => {
      const story = keptStory(present, state);
      return story ? [[story.claims.folder, story] as const] : [];
    }),
  );
}

function refusalOf(
  articles: { readonly disk: string; readonly path: string },
  loose: readonly Problem[],
  outcomes: readonly StoryOutcome[],
): Refusal | undefined {
  const clashes = findClashes(
    articles,
    outcomes.map(({ claims }) => claims),
  );
  const problems = [...loose, ...outcomes.flatMap((story) => story.problems), ...clashes];
  if (problems.length > 0) return { problems: problems.sort(byPlace), textsChecked: false };
  const textProblems = outcomes.flatMap((story) => story.textProblems);
  return textProblems.length > 0 ? { problems: textProblems, textsChecked: true } : undefined;
}

function progressOf(
  tasks: readonly { readonly stories: readonly unknown[] }[],
  progress: CompileOptions["progress"],
): (stories: number) => void {
  const all = tasks.reduce((sum, { stories }) => sum + stories.length, 0);
  let done = 0;
  return (stories) => {
    done += stories;
    progress?.(done, all);
  };
}

import { required } from "../../domain/required.ts";
import type { IndexedArticle, ShardPlace } from "../../pack/indexed-story.ts";
import type { ShardFiles } from "../files/shard-files.ts";
import { type CompiledStory, type Compiler, compileStory } from "./compile-story.ts";
import type { StoryOutcome, StoryState } from "./story-state.ts";

/** The work to be done for a chunk. */
export interface ChunkTask {
  readonly name: string;
  readonly stories: readonly StoryTask[];
}

/** A story to compile, or one that was compiled before and only moves to a new shard. */
export type StoryTask = { readonly folder: string } | { readonly kept: StoryState };

/**
 * Compiles the stories of a task and writes the records of all the chunk's articles, one shard for each language.
 * Returns the outcomes in the order of the stories.
 */
export async function compileChunk(
  compiler: Compiler,
  shards: ShardFiles,
  { name, stories }: ChunkTask,
): Promise<readonly StoryOutcome[]> {
  const made: Made[] = [];
  for (const task of stories) {
    made.push("kept" in task ? readRecords(shards, task.kept) : await compileStory(compiler, task.folder));
  }
  const places = writeRecords(shards, new Map(made.flatMap(({ records }) => [...records])));
  return made.map(({ outcome }) => ("indexed" in outcome ? { ...place(outcome, places), chunk: name } : outcome));
}

type Made = Omit<CompiledStory, "reading">;
type RecordPlaces = ReadonlyMap<IndexedArticle, ShardPlace>;

function readRecords(shards: ShardFiles, outcome: StoryState): Made {
  return { outcome, records: new Map(outcome.indexed.articles.map((article) => [article, shards.read(article)])) };
}

function writeRecords(shards: ShardFiles, records: CompiledStory["records"]): RecordPlaces {
  const places = new Map<IndexedArticle, ShardPlace>();
  for (const group of Map.groupBy(records, ([{ language }]) => language).values()) {
    const shard = shards.write(group.map(([, record]) => record));
    let at = 0;
    for (const [article, { length }] of group) {
      places.set(article, { shard, at });
      at += length;
    }
  }
  return places;
}

function place(state: StoryState, places: RecordPlaces): StoryState {
  const articles = state.indexed.articles.map((article) => ({
    ...article,
    place: required(places.get(article), "place in a shard for", `${article.language}/${article.slug}`),
  }));
  return { ...state, indexed: { ...state.indexed, articles } };
}

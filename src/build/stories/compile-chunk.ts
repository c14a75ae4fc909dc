import { required } from "../../domain/required.ts";
import type { ShardPlace } from "../../pack/packable.ts";
import type { ShardFiles } from "../files/shard-files.ts";
import type { RenderedArticle } from "../render/rendered-article.ts";
import { type CompiledStory, compileStory } from "./compile-story.ts";
import type { Compiler } from "./compiler.ts";
import { type StoryOutcome, takenOver } from "./story-outcome.ts";
import type { StoryState } from "./story-state.ts";

/** What has to be done of a chunk. */
export interface ChunkTask {
  readonly name: string;
  readonly stories: readonly StoryTask[];
}

/** A story that is to be compiled, or one that was, and only moves with the others. */
export type StoryTask = { readonly folder: string } | { readonly kept: StoryState };

/** Compiles what is to be, and writes the records of all the chunk's articles: a shard a language. In the stories' order. */
export async function compileChunk(
  compiler: Compiler,
  shards: ShardFiles,
  { name, stories }: ChunkTask,
): Promise<readonly StoryOutcome[]> {
  const made: Made[] = [];
  for (const task of stories) {
    made.push("kept" in task ? kept(shards, task.kept) : await compiled(compiler, task.folder));
  }
  const places = placesOf(
    shards,
    made.flatMap(({ articles }) => articles),
  );
  return made.map(({ state, articles, ...outcome }) => ({
    ...outcome,
    ...(state && { state: { ...state, chunk: name, articles: articles.map((article) => placed(article, places)) } }),
  }));
}

/** Without what was read: it would go from thread to thread. */
async function compiled(compiler: Compiler, folder: string): Promise<Made> {
  const { reading: _, ...story } = await compileStory(compiler, folder);
  return story;
}

function kept(shards: ShardFiles, state: StoryState): Made {
  const articles = state.articles.map(({ place, length, digests, ...facts }) => ({
    ...facts,
    digests: Buffer.from(digests, "base64"),
    record: shards.read({ place, length }),
  }));
  return { ...takenOver(state), articles };
}

type Made = Omit<CompiledStory, "reading">;

type Places = ReadonlyMap<RenderedArticle, ShardPlace>;

function placed(article: RenderedArticle, places: Places): StoryState["articles"][number] {
  const { record, digests, ...facts } = article;
  const place = required(places.get(article), "place in a shard for", `${facts.language}/${facts.slug}`);
  return { ...facts, digests: Buffer.from(digests).toString("base64"), place, length: record.length };
}

function placesOf(shards: ShardFiles, articles: readonly RenderedArticle[]): Places {
  const places = new Map<RenderedArticle, ShardPlace>();
  for (const group of Map.groupBy(articles, ({ language }) => language).values()) {
    const shard = shards.write(group.map(({ record }) => record));
    let at = 0;
    for (const article of group) {
      places.set(article, { shard, at });
      at += article.record.length;
    }
  }
  return places;
}

import { required } from "../../domain/required.ts";
import { compileStory } from "./compile-story.ts";
import type { Compiler } from "./compiler.ts";
import type { ShardFiles } from "./shard-files.ts";
import type { StoryOutcome } from "./story-outcome.ts";
import type { ArticleState, StoryState } from "./story-state.ts";

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
  const places = placed(
    shards,
    made.flatMap(({ articles }) => articles),
  );
  return made.map(({ state, articles, ...outcome }) => ({
    ...outcome,
    ...(state && {
      state: { ...state, chunk: name, articles: articles.map((article) => placeOf(places, article)) },
    }),
  }));
}

/** A story whose records are still to be put into a shard. */
interface Made extends Omit<StoryOutcome, "state"> {
  readonly state?: Omit<StoryState, "chunk" | "articles">;
  readonly articles: readonly Loose[];
}

type Loose = Omit<ArticleState, "place" | "length"> & { readonly record: Uint8Array };

async function compiled(compiler: Compiler, folder: string): Promise<Made> {
  const { articles, reading: _, ...story } = await compileStory(compiler, folder);
  return {
    ...story,
    articles: articles.map(({ language, slug, updated, modified, lists, digests, record }) => ({
      language,
      slug,
      updated,
      modified,
      lists,
      digests: Buffer.from(digests).toString("base64"),
      record,
    })),
  };
}

function kept(shards: ShardFiles, { articles, ...state }: StoryState): Made {
  return {
    claims: state.claims,
    problems: [],
    textProblems: [],
    notices: state.notices,
    articleLinks: state.articleLinks,
    state,
    articles: articles.map(({ place, length, ...article }) => ({ ...article, record: shards.read({ place, length }) })),
  };
}

function placeOf(places: ReadonlyMap<Loose, ArticleState>, article: Loose): ArticleState {
  return required(places.get(article), "place in a shard for", `${article.language}/${article.slug}`);
}

function placed(shards: ShardFiles, articles: readonly Loose[]): ReadonlyMap<Loose, ArticleState> {
  const places = new Map<Loose, ArticleState>();
  for (const [, group] of Map.groupBy(articles, ({ language }) => language)) {
    const shard = shards.write(group.map(({ record }) => record));
    let at = 0;
    for (const article of group) {
      const { record, ...facts } = article;
      places.set(article, { ...facts, place: { shard, at }, length: record.length });
      at += record.length;
    }
  }
  return places;
}

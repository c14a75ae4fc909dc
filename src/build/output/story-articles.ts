import type { PackableArticle } from "../../pack/packable.ts";
import type { ShardFiles } from "../files/shard-files.ts";
import type { StoryState } from "../stories/story-state.ts";

/** The articles of these stories, with their records where these are. */
export function storyArticles(shards: ShardFiles, stories: readonly StoryState[]): readonly PackableArticle[] {
  return stories.flatMap(({ common, articles }) =>
    articles.map((article) => ({
      ...common,
      ...article,
      digests: Buffer.from(article.digests, "base64"),
      record: () => shards.read(article),
    })),
  );
}

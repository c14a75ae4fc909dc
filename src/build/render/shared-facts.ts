import type { StoryContent } from "../../content/read/story-content.ts";
import type { Instant, Picture } from "../../domain/article.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import type { RenderedArticle } from "./rendered-article.ts";

/** What all articles of a story have in common of what finds and dates them. */
export type SharedFacts = Omit<IndexedArticle, keyof RenderedArticle>;

type Story = Pick<StoryContent, "id" | "formerly" | "published" | "expires"> & {
  readonly withdrawn?: { readonly date: Instant };
};

/** @param media of the lead picture; of a withdrawn story nothing is shown */
export function sharedFacts(
  { id, formerly, published, expires, withdrawn }: Story,
  media: Picture["media"] | undefined,
): SharedFacts {
  return {
    id,
    formerly,
    published,
    ...(expires !== undefined && { expires }),
    ...(withdrawn && { withdrawn: withdrawn.date }),
    ...(!withdrawn && media && "path" in media && { picture: media.path }),
  };
}

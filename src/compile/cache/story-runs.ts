import { required } from "../../domain/required.ts";
import type { Claims } from "../read/claim.ts";
import type { ArticleState, StoryState } from "../stories/story-state.ts";

/*
 * Tens of thousands of stories say the same things of each other in the same order: said without names, what they have in common
 * once, and numbers as numbers, they are read and written in a quarter of the time that JSON takes.
 */

/** Stories, without names: they are read in the order in which they are written. */
export interface StoryRuns {
  readonly numbers: Float64Array;
  readonly texts: StoryTexts;
}

export interface StoryTexts {
  /** Those that one story or article has. */
  readonly own: readonly string[];
  /** Those that many may have, by the numbers that stand for them. */
  readonly shared: readonly string[];
}

/** All of a story that is not said by itself; of almost all stories the same. */
type Rest = Omit<StoryState, "claims" | "stamp" | "hash" | "chunk" | "common" | "articles"> & {
  readonly claims: Omit<Claims, "folder" | "id" | "slugs"> & Partial<Pick<Claims, "id" | "slugs">>;
  readonly common: Omit<StoryState["common"], "id" | "published" | "tags" | "authors">;
};

export function storyRuns(stories: readonly StoryState[]): StoryRuns {
  const numbers: number[] = [];
  const own: string[] = [];
  const shared = new Map<string, number>();
  const share = (text: string) => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, shared.size);
    return shared.size - 1;
  };
  const shareAll = (texts: readonly string[]) => {
    numbers.push(texts.length);
    for (const text of texts) numbers.push(share(text));
  };
  for (const { claims, stamp, hash, chunk, common, articles, ...others } of stories) {
    const { id, published, tags, authors, ...rest } = common;
    const unusual = { ...others, claims: unusualClaims(claims, id, articles), common: rest } satisfies Rest;
    numbers.push(stamp.taken, stamp.newest, share(stamp.names), ...stamp.digest, share(JSON.stringify(unusual)));
    own.push(claims.folder, id, hash);
    numbers.push(share(chunk), published);
    shareAll(tags);
    shareAll(authors);
    numbers.push(articles.length);
    for (const { language, slug, updated, modified, digests, place, length } of articles) {
      own.push(slug, digests);
      numbers.push(share(language), updated, modified, share(place.shard), place.at, length);
    }
  }
  return { numbers: Float64Array.from(numbers), texts: { own, shared: [...shared.keys()] } };
}

/** @throws Error for runs that are cut off, or do not end where they should */
export function storiesOf({ numbers, texts: { own, shared } }: StoryRuns): readonly StoryState[] {
  const rests = new Map<string, Rest>();
  let numberAt = 0;
  let ownAt = 0;
  const number = () => required(numbers[numberAt], "number", numberAt++);
  const text = () => required(own[ownAt], "text", ownAt++);
  const sharedText = () => {
    const index = number();
    return required(shared[index], "shared text", index);
  };
  const some = <Item>(item: () => Item) => {
    const items: Item[] = [];
    for (let left = number(); left > 0; left--) items.push(item());
    return items;
  };
  const restOf = (json: string) => {
    const known = rests.get(json);
    if (known) return known;
    const rest = JSON.parse(json) as Rest;
    rests.set(json, rest);
    return rest;
  };
  const article = (): ArticleState => ({
    language: sharedText(),
    slug: text(),
    updated: number(),
    modified: number(),
    digests: text(),
    place: { shard: sharedText(), at: number() },
    length: number(),
  });
  const stories: StoryState[] = [];
  while (numberAt < numbers.length) {
    const stamp = { taken: number(), newest: number(), names: sharedText(), digest: [number(), number()] } as const;
    const rest = restOf(sharedText());
    const folder = text();
    const id = text();
    const hash = text();
    const chunk = sharedText();
    const common = { ...rest.common, id, published: number(), tags: some(sharedText), authors: some(sharedText) };
    const articles = some(article);
    const claims = { folder, id, slugs: slugsOf(articles), ...rest.claims };
    stories.push({ ...rest, claims, stamp, hash, chunk, common, articles });
  }
  if (numberAt !== numbers.length || ownAt !== own.length) throw new Error("The stories do not end where they should");
  return stories;
}

/** What a story claims besides what its articles have: the slugs of a draft, former slugs. */
function unusualClaims(
  { folder: _, id, slugs, ...others }: Claims,
  usualId: string,
  articles: readonly ArticleState[],
): Rest["claims"] {
  const isUsual =
    slugs.length === articles.length &&
    slugs.every(({ language, name }, index) => {
      const article = articles[index];
      return article?.language === language && article.slug === name;
    });
  return { ...others, ...(id !== undefined && id !== usualId && { id }), ...(!isUsual && { slugs }) };
}

function slugsOf(articles: readonly ArticleState[]): Claims["slugs"] {
  return articles.map(({ language, slug: name }) => ({ language, name }));
}

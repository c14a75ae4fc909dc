import { renderArticle } from "../../src/build/render/render-article.ts";
import { indexStory } from "../../src/build/render/render-story.ts";
import { required } from "../../src/domain/required.ts";
import type { Site } from "../../src/domain/site.ts";
import type { Author, Tag } from "../../src/domain/vocabulary.ts";
import { digestEnvelopes } from "../../src/pack/envelope-digests.ts";
import type { IndexedArticle } from "../../src/pack/indexed-story.ts";
import { type Packable, pack } from "../../src/pack/pack.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { instant } from "./instant.ts";
import * as newsroom from "./site.ts";
import type { Draft } from "./story.ts";

export interface LibraryFacts {
  readonly site?: Site;
  readonly tags?: readonly Tag[];
  readonly authors?: readonly Author[];
  /** When back-dated stories were released, by id; in ISO 8601. */
  readonly releasedAt?: Readonly<Record<string, string>>;
}

/** Returns a newsroom that publishes these stories, which are rendered, packed and unpacked like any catalogue. */
export function libraryOf(stories: readonly (readonly Draft[])[], facts: LibraryFacts = {}): Library {
  return unpack(bytesOf(packableOf(stories, facts)));
}

export function packableOf(stories: readonly (readonly Draft[])[], facts: LibraryFacts = {}): Packable {
  const { site = newsroom.site, tags = newsroom.tags, authors = newsroom.authors, releasedAt = {} } = facts;
  const vocabulary = {
    tags: new Map(tags.map((tag) => [tag.slug, tag])),
    authors: new Map(authors.map((author) => [author.slug, author])),
  };
  const records = new Map<IndexedArticle, Uint8Array>();
  return {
    site,
    tags,
    authors,
    envelopes: digestEnvelopes({ site, tags, authors }),
    assets: { style: "/assets/style.css", script: "/assets/script.js" },
    stories: stories.flatMap((drafts) => {
      const articles = drafts.map(({ article, body, written }) => {
        const { indexed, record } = renderArticle({ site, ...vocabulary }, article, { html: body }, written);
        records.set(indexed, record);
        return indexed;
      });
      return drafts
        .slice(0, 1)
        .map(({ article: { withdrawn, ...story }, formerly }) =>
          indexStory(
            { ...story, formerly, ...(withdrawn && { withdrawn: withdrawn.date }) },
            story.image?.media,
            articles,
          ),
        );
    }),
    releasedAt: ({ id }) => (releasedAt[id] === undefined ? undefined : instant(releasedAt[id])),
    record: (article) => required(records.get(article), "record of", article.slug),
  };
}

/** Returns the packed content, in a buffer of its own like a `Data` module. */
export function bytesOf(content: Packable): ArrayBuffer {
  return Uint8Array.from(pack(content).bytes).buffer;
}

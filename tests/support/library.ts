import { entryHtml } from "../../src/build/render/entry-html.ts";
import { renderedArticle } from "../../src/build/render/rendered-article.ts";
import { sharedFacts } from "../../src/build/render/shared-facts.ts";
import type { Site } from "../../src/domain/site.ts";
import type { Author, Tag } from "../../src/domain/vocabulary.ts";
import { pack } from "../../src/pack/pack.ts";
import type { Packable, PackableArticle } from "../../src/pack/packable.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import * as newsroom from "./site.ts";
import type { Draft } from "./story.ts";

export interface LibraryFacts {
  readonly site?: Site;
  readonly tags?: readonly Tag[];
  readonly authors?: readonly Author[];
}

/** A newsroom that publishes these stories, by the way that every catalogue goes: rendered, packed and unpacked. */
export function libraryOf(stories: readonly (readonly Draft[])[], facts: LibraryFacts = {}): Library {
  return unpack(bytesOf(packableOf(stories, facts)));
}

export function packableOf(stories: readonly (readonly Draft[])[], facts: LibraryFacts = {}): Packable {
  const { site = newsroom.site, tags = newsroom.tags, authors = newsroom.authors } = facts;
  const vocabulary = {
    tags: new Map(tags.map((tag) => [tag.slug, tag])),
    authors: new Map(authors.map((author) => [author.slug, author])),
  };
  return {
    site,
    tags,
    authors,
    assets: { style: "/assets/style.css", script: "/assets/script.js" },
    articles: stories.flat().map(({ article, formerly, body, written = article }): PackableArticle => {
      const surroundings = { site, ...vocabulary };
      const { record, ...own } = renderedArticle(
        surroundings,
        article,
        article,
        (entry) => entryHtml(site, entry, { corrections: article.corrections, html: body }),
        written,
      );
      const shared = sharedFacts({ ...article, formerly }, article.image?.media);
      return { ...shared, ...own, length: record.length, record: () => record };
    }),
  };
}

/** Packed, in a buffer of its own as a `Data` module is. */
export function bytesOf(content: Packable): ArrayBuffer {
  return Uint8Array.from(pack(content).bytes).buffer;
}

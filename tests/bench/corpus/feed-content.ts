import { readFileSync } from "node:fs";
import type { Article } from "../../../src/domain/article.ts";
import { everything } from "../../../src/domain/lists.ts";
import { entryOf } from "../../../src/feed/entry.ts";
import { rss } from "../../../src/formats/rss.ts";
import { type Library, unpack } from "../../../src/pack/unpack.ts";
import { subscription } from "../../../src/urls/feed-ref.ts";
import { documentUrl, pageUrl } from "../../../src/urls/urls.ts";
import type { FeedContent } from "../contenders/feed-articles.ts";

export function readLibrary(catalogue: string): Library {
  const bytes = readFileSync(catalogue);
  // A copy with its own buffer: small files share one.
  return unpack(new Uint8Array(bytes).buffer);
}

/** Reads the newest articles of a catalogue as texts, so that others render what ours serves. @throws Error if one is missing */
export async function contentOf({ catalogue, entries }: Library, language: string): Promise<FeedContent> {
  const { site } = catalogue;
  const texts = site.languages.find(({ tag }) => tag === language);
  if (!texts) throw new Error(`The corpus has no language ${language}`);
  const records = await entries.load([...catalogue.list(language).subarray(0, site.feed.items)]);
  return {
    title: texts.title,
    description: texts.description,
    language,
    page: pageUrl(site, language),
    self: documentUrl(site, subscription(language, everything), rss),
    articles: records.map((record) => {
      const { id, url, title, summary, published, updated, authors, categories } = entryOf(
        site,
        catalogue,
        JSON.parse(decoder.decode(record.metadata)) as Article,
      );
      return {
        id,
        url,
        title,
        lead: summary,
        body: decoder.decode(record.fullText),
        published,
        updated,
        authors,
        tags: categories.map(({ label }) => label),
      };
    }),
  };
}

const decoder = new TextDecoder();

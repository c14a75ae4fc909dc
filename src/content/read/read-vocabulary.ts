import type { Known } from "../schema/known.ts";
import type { ContentSource, Folder } from "../source/content-source.ts";
import { createMediaRegistry, type MediaRegistry } from "./picture-registry.ts";
import { type AuthorsReading, readAuthors } from "./read-authors.ts";
import { readSite, type SiteReading } from "./read-site.ts";
import { readTags, type TagsReading } from "./read-tags.ts";

/** What stories refer to: the site, its tags and its authors. */
export interface ParsedVocabulary {
  readonly content: ContentSource;
  /** Undefined where there is no such content. */
  readonly root: Folder | undefined;
  readonly site: SiteReading["result"];
  readonly origins: SiteReading["origins"];
  readonly tags: TagsReading["result"];
  readonly authors: AuthorsReading["result"];
  readonly known: Known;
  readonly media: MediaRegistry;
}

/** @param origin stands for the site's own while developing */
export async function readVocabulary(content: ContentSource, origin?: string): Promise<ParsedVocabulary> {
  const media = createMediaRegistry(content);
  const root = content.folder("");
  if (!root) {
    const what = "there is no such folder";
    const none = {
      problems: [{ path: content.name, line: 1, column: 1, field: "", what, instead: "name the content folder" }],
    };
    return { content, root, site: none, origins: [], tags: none, authors: none, known: nothing, media };
  }
  const { languages, defaultLanguage, timeZone, origins, result: site } = await readSite(root, media, origin);
  const tags = readTags(root, { languages, defaultLanguage });
  const authors = readAuthors(root, { languages, defaultLanguage });
  const known = {
    languages,
    defaultLanguage,
    timeZone,
    tags: tags.known,
    authors: authors.known,
    retired: { tags: tags.retired, authors: authors.retired },
    names: { tags: tags.names, authors: authors.names },
  };
  return { content, root, site, origins, tags: tags.result, authors: authors.result, known, media };
}

const nothing: Known = {
  languages: undefined,
  defaultLanguage: undefined,
  timeZone: "UTC",
  tags: undefined,
  authors: undefined,
  retired: { tags: new Set(), authors: new Set() },
  names: { tags: new Map(), authors: new Map() },
};

import { basename, resolve } from "node:path";
import { createMediaRegistry, type MediaRegistry } from "../media.ts";
import type { Known } from "../schema/known.ts";
import { listFolder } from "../source/list-folder.ts";
import type { Folder } from "../source/read-source.ts";
import { type AuthorsReading, readAuthors } from "./read-authors.ts";
import { readSite, type SiteReading } from "./read-site.ts";
import { readTags, type TagsReading } from "./read-tags.ts";

/** What stories refer to: the site, its tags and its authors. */
export interface Vocabulary {
  /** The content folder's absolute path. */
  readonly disk: string;
  /** Undefined where there is no such folder. */
  readonly root: Folder | undefined;
  readonly site: SiteReading["result"];
  readonly origins: SiteReading["origins"];
  readonly tags: TagsReading["result"];
  readonly authors: AuthorsReading["result"];
  readonly known: Known;
  readonly media: MediaRegistry;
}

/** @param origin stands for the site's own while developing */
export async function readVocabulary(folder: string, origin?: string): Promise<Vocabulary> {
  const disk = resolve(folder);
  const path = basename(disk);
  const media = createMediaRegistry(disk);
  const entries = listFolder(disk);
  if (!entries) {
    const what = "there is no such folder";
    const none = { problems: [{ path, line: 1, column: 1, field: "", what, instead: "name the content folder" }] };
    return { disk, root: undefined, site: none, origins: [], tags: none, authors: none, known: nothing, media };
  }
  const root = { disk, path, entries };
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
  return { disk, root, site, origins, tags: tags.result, authors: authors.result, known, media };
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

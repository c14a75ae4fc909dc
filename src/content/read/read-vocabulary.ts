import type { ReleaseFacts } from "../../domain/release-facts.ts";
import type { Site } from "../../domain/site.ts";
import type { Author, Tag } from "../../domain/vocabulary.ts";
import { problemOfFile } from "../../problems/problem.ts";
import type { Known } from "../schema/known.ts";
import type { ContentSource, Folder } from "../source/content-source.ts";
import { checkFeedIds } from "./check-feed-ids.ts";
import { createPictureRegistry, type PictureRegistry } from "./picture-registry.ts";
import { type ParsedSite, readSite } from "./read-site.ts";
import { type ParsedAuthors, type ParsedTags, readAuthors, readTags } from "./read-terms.ts";

/** Everything that stories refer to: the site, its tags and its authors. */
export interface ParsedVocabulary {
  readonly content: ContentSource;
  /** Undefined if there is no such content. */
  readonly root: Folder | undefined;
  readonly site: ParsedSite["result"];
  readonly origins: ParsedSite["origins"];
  readonly tags: ParsedTags["result"];
  readonly authors: ParsedAuthors["result"];
  readonly known: Known;
  readonly media: PictureRegistry;
}

/**
 * Reads the site, its tags and its authors.
 * @param origin replaces the site's own during development
 */
export async function readVocabulary(content: ContentSource, origin?: string): Promise<ParsedVocabulary> {
  const media = createPictureRegistry(content);
  const root = content.folder("");
  if (!root) {
    const what = "there is no such folder";
    const none = { problems: [problemOfFile(content.name, { what, instead: "name the content folder" })] };
    return { content, root, site: none, origins: [], tags: none, authors: none, known: nothing, media };
  }
  const parsed = await readSite(root, media, origin);
  const { languages, retiredLanguages, formerTags, defaultLanguage, timeZone, origins } = parsed;
  const spoken = { languages, retiredLanguages, formerTags, defaultLanguage };
  const tags = readTags(root, spoken);
  const authors = readAuthors(root, spoken);
  const site = checkFeedIds(parsed, tags.result, authors.result);
  const known = {
    ...spoken,
    timeZone,
    tags: tags.known,
    authors: authors.known,
    retired: { tags: tags.retired, authors: authors.retired },
    names: { tags: tags.names, authors: authors.names },
    mastodon: "value" in parsed.result ? parsed.result.value.mastodon : undefined,
  };
  return { content, root, site, origins, tags: tags.result, authors: authors.result, known, media };
}

const nothing: Known = {
  languages: undefined,
  retiredLanguages: [],
  formerTags: new Map(),
  defaultLanguage: undefined,
  timeZone: "UTC",
  tags: undefined,
  authors: undefined,
  retired: { tags: new Set(), authors: new Set() },
  names: { tags: new Map(), authors: new Map() },
  mastodon: undefined,
};

/** The site, its tags and its authors, without problems. */
export interface ValidVocabulary {
  readonly site: Site;
  /** Origins under which texts may link to the site's own pages. */
  readonly origins: readonly string[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
}

/** What is needed to compile every story. Plain data: threads get copies. */
export interface CompileContext extends ValidVocabulary {
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  readonly releases: ReleaseFacts;
}

/** Returns undefined if the site, the tags or the authors have problems. */
export function toValidVocabulary({
  site,
  origins,
  tags,
  authors,
  known,
}: ParsedVocabulary): ValidVocabulary | undefined {
  if (!("value" in site && "value" in tags && "value" in authors)) return undefined;
  return { site: site.value, origins, tags: tags.value, authors: authors.value, known };
}

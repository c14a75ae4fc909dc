import { isDeepStrictEqual } from "node:util";
import { listBeside } from "../../content/read/list-beside.ts";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import { type ContentSource, type ContentVersion, storyPath } from "../../content/source/content-source.ts";
import type { Term, Vocabulary } from "../../domain/vocabulary.ts";
import type { ServedPicture } from "../files/picture-files.ts";
import type { StoredRecord } from "../files/shard-files.ts";
import { type FileState, findReleaseOrder, type StoryState } from "../stories/story-state.ts";
import type { CompileState } from "./state-file.ts";

/** The present content, which the state of the last run is compared with. */
export interface Present {
  readonly content: ContentSource;
  /** Whether the tag or author with this slug has changed since the last run. */
  isChanged(vocabulary: keyof Vocabulary, slug: string): boolean;
  /** Whether its texts are released in the same order as in the last run, on which depends which of them name each other. */
  isOrderedAsBefore(state: StoryState): boolean;
  /** Whether an article's record exists. */
  hasRecord(article: StoredRecord): boolean;
  /** Whether all files of a picture exist. */
  hasPicture(picture: ServedPicture): boolean;
}

/** Returns the stories of the last run that need not be compiled again, by folder. */
export function renewStories(
  content: ContentSource,
  newsroom: CompileContext,
  before: CompileState | undefined,
  stored: Pick<Present, "hasRecord" | "hasPicture">,
): ReadonlyMap<string, StoryState> {
  if (!before) return new Map();
  const { tags, authors } = newsroom;
  const changed = { tags: findChangedTerms(before.tags, tags), authors: findChangedTerms(before.authors, authors) };
  const present: Present = {
    content,
    ...stored,
    isChanged: (vocabulary, slug) => changed[vocabulary].has(slug),
    isOrderedAsBefore: ({ indexed, order }) => isDeepStrictEqual(findReleaseOrder(newsroom, indexed), order),
  };
  return new Map(
    before.stories.flatMap((state) => {
      const story = renewStory(present, state);
      return story ? [[story.names.folder, story] as const] : [];
    }),
  );
}

/**
 * Returns the state of a story from the last run, with its version renewed, if compiling it again would give the same
 * result; links are checked separately.
 */
export function renewStory(present: Present, state: StoryState): StoryState | undefined {
  // A draft may be waiting for something that none of its dependencies names, such as a missing picture.
  const { draft, slugs } = state.names;
  if ((draft || slugs.some((slug) => slug.draft)) && state.notices.length > 0) return undefined;
  if (state.terms.tags.some((slug) => present.isChanged("tags", slug))) return undefined;
  if (state.terms.authors.some((slug) => present.isChanged("authors", slug))) return undefined;
  if (!present.isOrderedAsBefore(state)) return undefined;
  if (!state.indexed.articles.every((article) => present.hasRecord(article))) return undefined;
  if (!state.pictures.every((picture) => !picture.shown || present.hasPicture(picture))) return undefined;
  const pictures = renewFiles(present.content, state.pictures);
  const files = renewFiles(present.content, state.files);
  if (!pictures || !files) return undefined;
  if (state.files.some((file) => !hasSameBeside(present.content, file))) return undefined;
  const version = present.content.renewVersion(storyPath(state.names.folder), state.version);
  if (version === undefined) return undefined;
  const isAsItWas = version === state.version && pictures === state.pictures && files === state.files;
  return isAsItWas ? state : { ...state, version, pictures, files };
}

/** Returns the files with their versions renewed; undefined if one of them is another file now. */
function renewFiles<File extends { readonly source: string; readonly version: ContentVersion }>(
  content: ContentSource,
  files: readonly File[],
): readonly File[] | undefined {
  const renewed = files.flatMap((file) => {
    const version = content.renewVersion(file.source, file.version);
    if (version === undefined) return [];
    return [version === file.version ? file : { ...file, version }];
  });
  if (renewed.length < files.length) return undefined;
  return renewed.every((file, index) => file === files[index]) ? files : renewed;
}

/** Whether a recording has the same subtitles and the same poster beside it, by their names. */
function hasSameBeside(content: ContentSource, { source, beside }: FileState): boolean {
  return beside === undefined || isDeepStrictEqual(listBeside(content, source), beside);
}

/** Returns the slugs of terms that were added, removed or changed. */
function findChangedTerms(before: readonly Term[], after: ReadonlyMap<string, Term>): ReadonlySet<string> {
  const old = new Map(before.map((term) => [term.slug, JSON.stringify(term)]));
  const slugs = new Set([...old.keys(), ...after.keys()]);
  return new Set([...slugs].filter((slug) => old.get(slug) !== JSON.stringify(after.get(slug))));
}

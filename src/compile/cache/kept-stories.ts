import { join } from "node:path";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { listFolder } from "../source/list-folder.ts";
import type { Newsroom } from "../stories/newsroom.ts";
import type { ArticleState, PictureState, StoryState } from "../stories/story-state.ts";
import { changedTerms } from "./changed-terms.ts";
import { isSameStamp, isSettled, isUnchanged, type StoryStamp, stampOfTarget, stampStory } from "./stamp.ts";
import type { CompileState } from "./state-file.ts";
import { hashFile, hashStoryFiles, readStoryFiles, storyFileNames } from "./story-files.ts";

/** What the state of the last run is compared with. */
export interface Present {
  /** The content folder's absolute path. */
  readonly content: string;
  /** Whether something else stands under the slug of a tag or an author than in the last run. */
  isChanged(vocabulary: keyof Vocabulary, slug: string): boolean;
  /** Whether an article's record is there. */
  hasRecord(article: Pick<ArticleState, "place" | "length">): boolean;
}

/** The stories of the last run that need not be made again, by folder. */
export function keptStories(
  { content, tags, authors }: Newsroom,
  before: CompileState | undefined,
  hasRecord: Present["hasRecord"],
): ReadonlyMap<string, StoryState> {
  if (!before) return new Map();
  const changed = { tags: changedTerms(before.tags, tags), authors: changedTerms(before.authors, authors) };
  const present: Present = { content, hasRecord, isChanged: (vocabulary, slug) => changed[vocabulary].has(slug) };
  return new Map(
    before.stories.flatMap((state) => {
      const story = keptStory(present, state);
      return story ? [[story.claims.folder, story] as const] : [];
    }),
  );
}

/** The story as it was made in the last run, where it would be made the same again but for its links; its stamp renewed. */
export function keptStory(present: Present, state: StoryState): StoryState | undefined {
  // A draft may wait for what nothing of it depends on yet, such as a picture that is not there.
  if (state.claims.draft && state.notices.length > 0) return undefined;
  const folder = join(present.content, "articles", state.claims.folder);
  if (state.terms.tags.some((slug) => present.isChanged("tags", slug))) return undefined;
  if (state.terms.authors.some((slug) => present.isChanged("authors", slug))) return undefined;
  if (!state.articles.every((article) => present.hasRecord(article))) return undefined;
  const pictures = state.pictures.map((picture) => keptPicture(present.content, picture, state.stamp.taken));
  const same = pictures.filter((picture) => picture !== undefined);
  if (same.length < pictures.length) return undefined;
  const stamp = keptStamp(folder, state);
  if (!stamp) return undefined;
  const isAsItWas = stamp === state.stamp && same.every((picture, index) => picture === state.pictures[index]);
  return isAsItWas ? state : { ...state, stamp, pictures: same };
}

/** The stamp of a story whose texts are the same: the old one where that shows it, else a new one. */
function keptStamp(folder: string, { stamp, hash }: StoryState): StoryStamp | undefined {
  if (isUnchanged(folder, stamp)) return stamp;
  // Touched, or newly checked out: the bytes decide.
  const names = storyFileNames(listFolder(folder) ?? []);
  const renewed = stampStory(folder, names);
  return renewed && hashStoryFiles(readStoryFiles(folder, names)) === hash ? renewed : undefined;
}

function keptPicture(content: string, picture: PictureState, taken: number): PictureState | undefined {
  const path = join(content, picture.source);
  const stamp = stampOfTarget(path);
  if (!stamp) return undefined;
  if (isSettled(stamp, taken) && isSameStamp(stamp, picture.stamp)) return picture;
  return hashFile(path) === picture.hash ? { ...picture, stamp } : undefined;
}

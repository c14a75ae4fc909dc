import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Author } from "../../domain/author.ts";
import type { Tag } from "../../domain/tag.ts";
import type { Skeletons } from "../../formats/skeleton.ts";
import type { StoryState } from "../stories/story-state.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { type StoryTexts, storiesOf, storyRuns } from "./story-runs.ts";

/** What one run of compile leaves for the next. */
export interface CompileState {
  /** Of the program, the site and the options: with another one nothing is taken over. */
  readonly key: string;
  readonly skeletons: Skeletons;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  readonly stories: readonly StoryState[];
}

/*
 * A file with all stories, and beside it one with those that have changed since that was written: an editor changes one of ten
 * thousand, and to write all of them takes as long as to compile that one.
 */

/** A state as it was read. */
export interface LastState extends CompileState {
  readonly whole: Whole;
}

/** What the file with all stories holds. */
interface Whole {
  readonly checksum: number;
  readonly stories: readonly StoryState[];
}

type Facts = Omit<CompileState, "stories"> & {
  readonly texts: StoryTexts;
  /** In the file of changes: the checksum of the whole that has changed, and the folders that are no longer in it. */
  readonly since?: { readonly whole: number; readonly gone: readonly string[] };
};

/** What has changed is written by itself while it is no more than this part of all. */
const mostChanged = 1 / 8;

function changesBeside(path: string): string {
  return `${path}.changes`;
}

/** Undefined where there is none, or one that was cut off or damaged: then everything is made anew. */
export function readState(path: string): LastState | undefined {
  try {
    const whole = readOne(path);
    if (!whole) return undefined;
    if (!existsSync(changesBeside(path))) return { ...whole, whole };
    const changes = readOne(changesBeside(path));
    if (!changes) return undefined;
    // Of a whole that was replaced.
    if (changes.since?.whole !== whole.checksum) return { ...whole, whole };
    const others = new Set([...changes.since.gone, ...changes.stories.map(folderOf)]);
    const stories = whole.stories.filter((story) => !others.has(folderOf(story)));
    return { ...changes, stories: [...stories, ...changes.stories], whole };
  } catch {
    return undefined;
  }
}

function readOne(path: string): (CompileState & Whole & Pick<Facts, "since">) | undefined {
  const sealed = readSealed(path);
  if (!sealed) return undefined;
  const { texts, ...facts } = sealed.facts as Facts;
  return { ...facts, checksum: sealed.checksum, stories: storiesOf({ numbers: sealed.numbers, texts }) };
}

/** @param last what the run has begun with; what is the same object in it has not changed */
export async function writeState(path: string, state: CompileState, last?: LastState): Promise<void> {
  if (last) {
    const before = new Map(last.whole.stories.map((story) => [folderOf(story), story]));
    const changed = state.stories.filter((story) => before.get(folderOf(story)) !== story);
    for (const story of state.stories) before.delete(folderOf(story));
    const gone = [...before.keys()];
    if (changed.length + gone.length <= state.stories.length * mostChanged) {
      const since = { whole: last.whole.checksum, gone };
      return writeOne(changesBeside(path), { ...state, stories: changed }, since);
    }
  }
  await writeOne(path, state);
  await rm(changesBeside(path), { force: true });
}

async function writeOne(path: string, { stories, ...others }: CompileState, since?: Facts["since"]): Promise<void> {
  const { numbers, texts } = storyRuns(stories);
  await writeSealed(path, { facts: { ...others, texts, ...(since && { since }) } satisfies Facts, numbers });
}

function folderOf({ claims }: StoryState): string {
  return claims.folder;
}

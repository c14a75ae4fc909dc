import { readFile, writeFile } from "node:fs/promises";
import type { Author } from "../../domain/author.ts";
import type { Tag } from "../../domain/tag.ts";
import { replaceFile } from "../output/replace-file.ts";
import type { StoryState } from "../stories/story-state.ts";

/** What one run of compile leaves for the next. */
export interface CompileState {
  /** Of the program, the site and the options: with another one nothing is taken over. */
  readonly key: string;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  readonly stories: readonly StoryState[];
}

/** A line for the facts of the whole, then one a story: what has not changed is written as it was read. */
const written = new WeakMap<StoryState, string>();

export function storyLine(story: StoryState): string {
  return written.get(story) ?? JSON.stringify(story);
}

/** The story of a line, which is remembered. */
export function storyOfLine(line: string): StoryState {
  const story = JSON.parse(line) as StoryState;
  written.set(story, line);
  return story;
}

/** Undefined where there is none, or one that was cut off: then everything is made anew. */
export async function readState(path: string): Promise<CompileState | undefined> {
  try {
    const [first = "", ...lines] = (await readFile(path, "utf8")).split("\n");
    const { stories: count, ...facts } = JSON.parse(first) as Facts;
    const stories = lines.slice(0, count).map(storyOfLine);
    return stories.length === count ? { ...facts, stories } : undefined;
  } catch {
    return undefined;
  }
}

type Facts = Omit<CompileState, "stories"> & { readonly stories: number };

export async function writeState(path: string, { stories, ...facts }: CompileState): Promise<void> {
  const first: Facts = { ...facts, stories: stories.length };
  const lines = [JSON.stringify(first), ...stories.map(storyLine)];
  await replaceFile(path, (temporary) => writeFile(temporary, lines.join("\n")));
}

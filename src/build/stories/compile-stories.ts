import { required } from "../../domain/required.ts";
import { chunksOf } from "./chunks.ts";
import type { ChunkTask, StoryTask } from "./compile-chunk.ts";
import { printTarget, type StoryOutcome, type StoryState, targetOf } from "./story-state.ts";

export interface StoryRun {
  /** By folder name. */
  readonly outcomes: readonly StoryOutcome[];
  /** Number of stories that were not reused from the last run. */
  readonly compiled: number;
}

/**
 * Brings all stories up to date: those that have changed, then those with links to a story whose address has changed,
 * and every story that shares a shard with them.
 * @param folders sorted
 * @param kept states that can be reused, by folder
 * @param run compiles chunks in any order and returns their outcomes in the order of the tasks
 */
export async function compileStories(
  folders: readonly string[],
  kept: ReadonlyMap<string, StoryState>,
  run: (tasks: readonly ChunkTask[]) => Promise<readonly (readonly StoryOutcome[])[]>,
): Promise<StoryRun> {
  const chunks = chunksOf(folders);
  const outcomes = new Map<string, StoryOutcome>();
  const current = new Map(kept);
  let compiled = 0;

  async function compile(stale: ReadonlySet<string>): Promise<void> {
    const tasks = chunks.flatMap(({ name, folders: members }): ChunkTask | [] => {
      const stories = members.map((folder): StoryTask => {
        const state = stale.has(folder) ? undefined : current.get(folder);
        return state ? { kept: state } : { folder };
      });
      const isWhole = stories.every((story) => "kept" in story && story.kept.chunk === name);
      return isWhole ? [] : { name, stories };
    });
    compiled += tasks.flatMap(({ stories }) => stories.filter((story) => "folder" in story)).length;
    for (const outcome of (await run(tasks)).flat()) {
      const { folder } = outcome.names;
      outcomes.set(folder, outcome);
      if ("indexed" in outcome) current.set(folder, outcome);
      else current.delete(folder);
    }
  }

  await compile(new Set());
  const signatureOf = (folder: string) => printTarget(targetOf(current.get(folder)));
  const misled = [...current.values()].filter(({ links }) =>
    Object.entries(links).some(([folder, signature]) => signatureOf(folder) !== signature),
  );
  // A story with problems has no pages for now; stories that link to it are compiled again once it has.
  if (misled.length > 0) await compile(new Set(misled.map(({ names }) => names.folder)));
  return {
    outcomes: folders.map(
      (folder) => outcomes.get(folder) ?? required(current.get(folder), "outcome of the story", folder),
    ),
    compiled,
  };
}

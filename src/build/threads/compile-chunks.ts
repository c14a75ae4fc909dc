import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { required } from "../../domain/required.ts";
import type { PictureFiles } from "../files/picture-files.ts";
import type { ShardFiles } from "../files/shard-files.ts";
import type { ChunkTask } from "../stories/compile-chunk.ts";
import type { StoryOutcome } from "../stories/story-state.ts";
import type { ThreadData } from "./compile-on-thread.ts";

type Outcomes = readonly StoryOutcome[];

/** Minimum number of stories for each thread: with fewer, starting a thread takes longer than it saves. */
const worthwhile = 150;

/** A thread soon writes and discards its results: a small young generation keeps memory use low. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Number of chunks sent to a thread at a time, so that it does not wait for the next. */
const ahead = 2;

/** Where chunks are compiled to. */
interface ChunkOutput {
  readonly shards: ShardFiles;
  readonly files: PictureFiles;
}

/**
 * Compiles chunks, on several threads if there are enough stories.
 * @param report called for each finished chunk, with the number of its stories
 */
export async function compileChunks(
  content: ContentSource,
  newsroom: CompileContext,
  { shards, files }: ChunkOutput,
  tasks: readonly ChunkTask[],
  report: (stories: number) => void,
  threads = chooseThreads(tasks),
): Promise<readonly Outcomes[]> {
  const done = (outcomes: Outcomes) => {
    report(outcomes.length);
    return outcomes;
  };
  if (tasks.length === 0) return [];
  if (threads > 1)
    return runOnThreads(
      { description: content.description, newsroom, shards: shards.folder, pictures: files.folder },
      tasks,
      threads,
      done,
    );
  // Loaded lazily: nothing is rendered if there is nothing to compile.
  const [{ createCompiler }, { compileChunk }] = await Promise.all([
    import("../stories/compile-story.ts"),
    import("../stories/compile-chunk.ts"),
  ]);
  const compiler = createCompiler(content, newsroom, files);
  const results: Outcomes[] = [];
  for (const task of tasks) results.push(done(await compileChunk(compiler, shards, task)));
  return results;
}

function chooseThreads(tasks: readonly ChunkTask[]): number {
  const stories = tasks.reduce((sum, task) => sum + task.stories.filter((story) => "folder" in story).length, 0);
  return Math.min(availableParallelism(), Math.floor(stories / worthwhile));
}

async function runOnThreads(
  workerData: ThreadData,
  tasks: readonly ChunkTask[],
  threads: number,
  done: (outcomes: Outcomes) => Outcomes,
): Promise<readonly Outcomes[]> {
  const results = new Array<Outcomes>(tasks.length);
  const queue = tasks.entries();
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL("./thread.js", import.meta.url), { workerData, resourceLimits });
      try {
        await new Promise<void>((resolve, reject) => {
          const sent: number[] = [];
          const send = () => {
            const next = queue.next();
            if (next.done) return;
            const [index, task] = next.value;
            sent.push(index);
            worker.postMessage(task);
          };
          worker.on("error", reject);
          worker.on("message", (outcomes: Outcomes) => {
            // A thread answers in the order of its tasks.
            results[required(sent.shift(), "task of a thread that answers, of", tasks.length)] = done(outcomes);
            send();
            if (sent.length === 0) resolve();
          });
          for (let count = 0; count < ahead; count++) send();
          if (sent.length === 0) resolve();
        });
      } finally {
        await worker.terminate();
      }
    }),
  );
  return results;
}

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { required } from "../../domain/required.ts";
import type { ShardFiles } from "../files/shard-files.ts";
import type { ChunkTask } from "../stories/compile-chunk.ts";
import type { StoryOutcome } from "../stories/story-state.ts";
import type { ThreadData } from "./compile-on-thread.ts";

type Outcomes = readonly StoryOutcome[];

/** Below this many stories a thread has to itself, starting it takes longer than it saves. */
const worthwhile = 150;

/** What a thread makes is soon written and forgotten: a small space for what is new keeps memory low. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Sent ahead of the one that is being compiled, so that no thread waits for the next. */
const ahead = 2;

/**
 * Compiles chunks, on threads where there are so many stories that it pays.
 * @param report is told of each chunk that is done, by the number of its stories
 */
export async function compileChunks(
  content: ContentSource,
  newsroom: CompileContext,
  shards: ShardFiles,
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
    return runOnThreads({ description: content.description, newsroom, shards: shards.folder }, tasks, threads, done);
  // What renders is not even read where there is nothing to render.
  const [{ createCompiler }, { compileChunk }] = await Promise.all([
    import("../stories/compile-story.ts"),
    import("../stories/compile-chunk.ts"),
  ]);
  const compiler = createCompiler(content, newsroom);
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
            // A thread answers in the order in which it was asked.
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

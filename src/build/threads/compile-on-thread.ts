import { parentPort, workerData } from "node:worker_threads";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import { openSource, type SourceDescription } from "../../content/source/content-source.ts";
import { openPictureFiles } from "../files/picture-files.ts";
import { openShardFiles } from "../files/shard-files.ts";
import { type ChunkTask, compileChunk } from "../stories/compile-chunk.ts";
import { createCompiler } from "../stories/compile-story.ts";

/** The data that a thread starts with. */
export interface ThreadData {
  /** The folder of the shards. */
  readonly shards: string;
  /** The folder of the pictures. */
  readonly pictures: string;
  readonly description: SourceDescription;
  readonly newsroom: CompileContext;
}

/* A thread that compiles the chunks it is sent, one at a time, in their order. */

const { description, newsroom, shards: folder, pictures } = workerData as ThreadData;
const compiler = openSource(description).then((content) =>
  createCompiler(content, newsroom, openPictureFiles(pictures)),
);
const shards = openShardFiles(folder);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: ChunkTask) => {
  last = last.then(async () => parentPort?.postMessage(await compileChunk(await compiler, shards, task)));
});

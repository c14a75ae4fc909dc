import { parentPort, workerData } from "node:worker_threads";
import { openSource } from "../source/open-source.ts";
import { type ChunkTask, compileChunk } from "../stories/compile-chunk.ts";
import { createCompiler } from "../stories/compiler.ts";
import { shardFiles } from "../stories/shard-files.ts";
import type { ThreadData } from "./compile-chunks.ts";

/* A thread that compiles the chunks it is sent, one at a time, in their order. */

const { description, newsroom, shards: folder } = workerData as ThreadData;
const compiler = openSource(description).then((content) => createCompiler(content, newsroom));
const shards = shardFiles(folder);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: ChunkTask) => {
  last = last.then(async () => parentPort?.postMessage(await compileChunk(await compiler, shards, task)));
});

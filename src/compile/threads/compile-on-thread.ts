import { parentPort, workerData } from "node:worker_threads";
import { type ChunkTask, compileChunk } from "../stories/compile-chunk.ts";
import { createCompiler } from "../stories/compiler.ts";
import type { Newsroom } from "../stories/newsroom.ts";

/* A thread that compiles the chunks it is sent, one at a time, in their order. */

const compiler = createCompiler(workerData as Newsroom);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: ChunkTask) => {
  last = last.then(async () => parentPort?.postMessage(await compileChunk(compiler, task)));
});

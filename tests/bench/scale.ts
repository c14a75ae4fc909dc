import { appendFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { emptyWorker } from "./contenders/bare.ts";
import { type Corpus, corpusStories, writeCorpus } from "./corpus/corpus.ts";
import { judge } from "./goals.ts";
import { formatNumber } from "./measure/format-number.ts";
import { measureCommand } from "./measure/measure-command.ts";
import { median } from "./measure/median.ts";
import { processMemory } from "./measure/process-usage.ts";
import { checkDocuments, type Fact, factsOf } from "./scale/check-documents.ts";
import { measureStarts } from "./start/measure-starts.ts";
import { printProgress } from "./support/print-progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { bundleNewsroom, copyWithData, writeWorker } from "./workerd/bundle.ts";
import { compileCommand, copyProject } from "./workerd/project-copy.ts";
import { startWorkerd } from "./workerd/start-workerd.ts";

const mebibyte = 1024 * 1024;

export const scale: Benchmark = {
  name: "scale",
  method: `Whether a newsroom can grow beyond what fits into a Worker: 30,000 stories in three languages with 500 tags, compiled once from
nothing and once after a change to one article, then served by workerd with the assets behind the binding ASSETS. First documents, a
rare topic and the oldest archive, in each format and language, are checked against the corpus: which entries, in which order, with
their texts. Memory is what workerd uses after all of these documents, less what it uses for an empty Worker with the same data,
plus one copy of the data: workerd reads its configuration, and the data in it, into several copies that no isolate sees.`,

  async run({ quick }) {
    using temporary = temporaryFolder();
    const stories = quick ? 3000 : 30_000;
    const corpus: Corpus = { stories, tags: 500, bodyBytes: 5000 };
    const content = join(temporary.path, "content");
    printProgress(`scale: corpus of ${stories} stories`);
    writeCorpus(content, corpus);
    const project = await copyProject(join(temporary.path, "project"));
    const output = join(temporary.path, "output");
    const command = { ...compileCommand(project.folder, content, output), timeout: 30 * 60_000 };
    printProgress("scale: compile");
    const first = await measureCommand(command);
    // Files that were written in the last second are read again.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const [newest] = corpusStories({ ...corpus, stories: 1 });
    if (newest) appendFileSync(join(content, "articles", newest.story.folder, "uk.md"), "\nЩе один абзац.\n");
    const again = await measureCommand(command);

    printProgress("scale: serve");
    const bytes = readFileSync(join(output, "catalogue.bin"));
    const bundled = await bundleNewsroom(project, output);
    const place = (name: string) => join(project.folder, "bundles", name);
    const ours = await copyWithData(bundled, place("ours"), bytes, join(output, "assets"));
    const empty = await writeWorker(place("empty"), emptyWorker, { "data.bin": bytes });
    const [own = [], bare = []] = await measureStarts([ours, empty], quick ? 3 : 5);
    const startup = median(own.map(({ cpu }) => cpu));
    const { checked, wrong, memory: held } = await checkServed(factsOf(corpus), ours);
    const memory = held - (await memoryOf(empty)) + bytes.length / mebibyte;

    const shards = readdirSync(join(output, "assets/_entries"));
    const worker = (bytes.length + statSync(join(bundled, "worker.js")).size) / mebibyte;
    const largest = Math.max(...shards.map((name) => statSync(join(output, "assets/_entries", name)).size));
    const seconds = (cost: { readonly seconds: number }) => `${formatNumber(cost.seconds)} s`;
    const sizes = [
      judge("workerSize", worker),
      judge("startUp", startup / 1000),
      judge("memory", (memory * mebibyte) / 1e6),
    ];
    return {
      tables: [
        {
          title: `${stories.toLocaleString("en")} stories x 3`,
          columns: ["", ""],
          rows: [
            ["compile", seconds(first)],
            ["compile, highest memory", `${first.memory.toFixed(0)} MiB`],
            ["compile after one changed article", seconds(again)],
            ["catalogue", `${(bytes.length / mebibyte).toFixed(1)} MiB`],
            ["files of other articles", `${shards.length}, the largest ${(largest / 1024).toFixed(0)} KiB`],
            ["start-up, CPU", `${startup.toFixed(0)} ms`],
            ["an empty Worker of that size", `${median(bare.map(({ cpu }) => cpu)).toFixed(0)} ms`],
            ["the Worker, code and catalogue", `${worker.toFixed(1)} MiB`],
            ["memory after all documents", `${memory.toFixed(0)} MiB`],
            ["documents checked", String(checked)],
          ],
        },
      ],
      verdicts: [...(quick ? [] : sizes), judge("wrongDocuments", wrong.length)],
      notes: [...first.output.trim().split("\n").slice(-1), ...wrong.slice(0, 5)],
    };
  },
};

async function checkServed(facts: readonly Fact[], worker: string) {
  await using workerd = await startWorkerd(worker);
  const { checked, wrong } = await checkDocuments(workerd.origin, facts);
  return { checked, wrong, memory: processMemory(workerd.pid, "VmRSS") ?? Number.NaN };
}

/** Memory of workerd after its first answer, in MiB. */
async function memoryOf(worker: string): Promise<number> {
  await using workerd = await startWorkerd(worker);
  await (await fetch(workerd.origin)).arrayBuffer();
  return processMemory(workerd.pid, "VmRSS") ?? Number.NaN;
}

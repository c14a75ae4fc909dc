import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { emptyWorker } from "./contenders/bare.ts";
import { writeCorpus } from "./corpus/corpus.ts";
import { judge } from "./goals.ts";
import { formatNumber } from "./measure/format-number.ts";
import { deviation, median } from "./measure/median.ts";
import { measureStarts, type Start } from "./start/measure-starts.ts";
import { printProgress } from "./support/print-progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { bundleNewsroom, copyWithData, type WorkerFolder, writeWorker } from "./workerd/bundle.ts";
import { copyProject } from "./workerd/project-copy.ts";

interface Size {
  readonly stories: number;
  /** MiB of the catalogue. */
  readonly size: number;
  readonly ours: readonly Start[];
  readonly empty: readonly Start[];
}

export const start: Benchmark = {
  name: "start",
  method: `What a new isolate costs by the size of the newsroom: workerd is started with our Worker, and in turn with a Worker that
does nothing with a Data module of the same bytes. Listening: from the start of the process until it accepts connections; all of
a Worker's start-up is before that. CPU: of the process, once it has come to rest. First byte: from the start of another process
until the response of /uk/rss.xml is complete. More CPU: the median of the differences within a round, since the cost of the
bytes themselves varies more than that from one round to another.`,

  async run({ rounds = 21, quick }) {
    using temporary = temporaryFolder();
    const project = await copyProject(join(temporary.path, "project"));
    const small = await makeNewsroom(20, 30);
    const worker = await bundleNewsroom(project, small);
    const results = [await measure(20, small)];
    for (const stories of quick ? [1000] : [1000, 3000]) {
      printProgress(`start: ${stories} stories`);
      results.push(await measure(stories, await makeNewsroom(stories, 500)));
    }
    return {
      tables: [tableOf(results)],
      verdicts: results.filter(({ stories }) => stories === 1000).map((size) => judge("start", median(moreCpu(size)))),
      notes: [],
    };

    /** @returns the output folder of compile */
    async function makeNewsroom(stories: number, tags: number): Promise<string> {
      const content = join(temporary.path, `content-${stories}`);
      writeCorpus(content, { stories, tags, bodyBytes: 5000 });
      const output = join(temporary.path, `output-${stories}`);
      await project.compile(content, output);
      return output;
    }

    async function measure(stories: number, output: string): Promise<Size> {
      const place = (folder: string): WorkerFolder => join(project.folder, "bundles", folder);
      const bytes = await readFile(join(output, "catalogue.bin"));
      const ours = await copyWithData(worker, place("ours"), bytes, join(output, "assets"));
      const empty = await writeWorker(place("empty"), emptyWorker, { "data.bin": bytes });
      const [first = [], second = []] = await measureStarts([ours, empty], quick ? Math.min(rounds, 5) : rounds);
      return { stories, size: bytes.length / 1024 / 1024, ours: first, empty: second };
    }
  },
};

function tableOf(sizes: readonly Size[]) {
  return {
    title: "Start of a fresh workerd (medians, ±MAD)",
    columns: ["", "catalogue", "listening", "CPU", "first byte", "more CPU"],
    rows: sizes.flatMap(({ stories, size, ours, empty }) => [
      [
        `${stories.toLocaleString("en")} stories x 3`,
        `${formatNumber(size)} MiB`,
        ...cells(ours),
        printSpread(moreCpu({ ours, empty })),
      ],
      ["an empty Worker of that size", `${formatNumber(size)} MiB`, ...cells(empty), ""],
    ]),
  };
}

function cells(starts: readonly Start[]): readonly string[] {
  return (["listening", "cpu", "firstByte"] as const).map((figure) => {
    return printSpread(starts.map((each) => each[figure]));
  });
}

function printSpread(values: readonly number[]): string {
  return `${formatNumber(median(values))} ±${formatNumber(deviation(values))} ms`;
}

/** By round. */
function moreCpu({ ours, empty }: Pick<Size, "ours" | "empty">): readonly number[] {
  return ours.map(({ cpu }, round) => cpu - (empty[round]?.cpu ?? Number.NaN));
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { emptyWorker } from "./contenders/bare.ts";
import { writeCorpus } from "./corpus/corpus.ts";
import { formatNumber } from "./measure/format-number.ts";
import { deviation, median } from "./measure/median.ts";
import { measureStarts, type Start } from "./start/measure-starts.ts";
import { progress } from "./support/progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { bundle, type WorkerFolder, withData, writeWorker } from "./workerd/bundle.ts";
import { copyProject } from "./workerd/project-copy.ts";

interface Size {
  readonly name: string;
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
until /uk/rss.xml has answered whole. More CPU: the median of the differences within a round, since what the bytes cost by
themselves changes by more than that from one round to another.`,

  async run({ rounds = 21, quick }) {
    using temporary = temporaryFolder();
    const project = await copyProject(join(temporary.path, "project"));
    const small = await newsroomOf(20, 30);
    const bytes = await readFile(join(small, "catalogue.bin"));
    const worker = await bundle(project, "src/worker.ts", { path: ".polyfeed/catalogue.bin", bytes });
    const results = [await measured("20 stories x 3", small)];
    for (const stories of quick ? [1000] : [1000, 3000]) {
      progress(`start: ${stories} stories`);
      results.push(await measured(`${stories} stories x 3`, await newsroomOf(stories, 500)));
    }
    return {
      tables: [tableOf(results)],
      verdicts: results.filter(({ name }) => name.startsWith("1000")).map(verdictOf),
      notes: [],
    };

    /** @returns what compile makes of it */
    async function newsroomOf(stories: number, tags: number): Promise<string> {
      const content = join(temporary.path, `content-${stories}`);
      writeCorpus(content, { stories, tags, bodyBytes: 5000 });
      const output = join(temporary.path, `output-${stories}`);
      await project.compile(content, output);
      return output;
    }

    async function measured(name: string, output: string): Promise<Size> {
      const place = (folder: string): WorkerFolder => join(project.folder, "bundles", folder);
      const bytes = await readFile(join(output, "catalogue.bin"));
      const ours = await withData(worker, place("ours"), bytes, join(output, "assets"));
      const empty = await writeWorker(place("empty"), emptyWorker, { "data.bin": bytes });
      const [first = [], second = []] = await measureStarts([ours, empty], quick ? Math.min(rounds, 5) : rounds);
      return { name, size: bytes.length / 1024 / 1024, ours: first, empty: second };
    }
  },
};

function tableOf(sizes: readonly Size[]) {
  return {
    title: "Start of a fresh workerd (medians, ±MAD)",
    columns: ["", "catalogue", "listening", "CPU", "first byte", "more CPU"],
    rows: sizes.flatMap(({ name, size, ours, empty }) => [
      [name, `${formatNumber(size)} MiB`, ...cells(ours), spread(moreCpu({ ours, empty }))],
      ["an empty Worker of that size", `${formatNumber(size)} MiB`, ...cells(empty), ""],
    ]),
  };
}

function cells(starts: readonly Start[]): readonly string[] {
  return (["listening", "cpu", "firstByte"] as const).map((figure) => {
    return spread(starts.map((each) => each[figure]));
  });
}

function spread(values: readonly number[]): string {
  return `${formatNumber(median(values))} ±${formatNumber(deviation(values))} ms`;
}

/** By round. */
function moreCpu({ ours, empty }: Pick<Size, "ours" | "empty">): readonly number[] {
  return ours.map(({ cpu }, round) => cpu - (empty[round]?.cpu ?? Number.NaN));
}

function verdictOf(size: Size) {
  const more = median(moreCpu(size));
  return {
    target: "start",
    met: more <= 20,
    finding: `${formatNumber(more)} ms of CPU more than an empty Worker at 1,000 stories x 3, at most 20 ms asked for`,
  };
}

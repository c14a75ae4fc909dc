import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { writeCorpus } from "./corpus/corpus.ts";
import { readLibrary } from "./corpus/feed-content.ts";
import { judge } from "./goals.ts";
import { processMemory } from "./measure/process-usage.ts";
import { mixedLoad } from "./soak/mixed-load.ts";
import { printProgress } from "./support/print-progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { bundleNewsroom, copyWithData } from "./workerd/bundle.ts";
import { copyProject } from "./workerd/project-copy.ts";
import { startWorkerd } from "./workerd/start-workerd.ts";

export const soak: Benchmark = {
  name: "soak",
  method: `Whether memory stays flat: ten minutes (or --rounds) of mixed load on one isolate with 2,000 stories x 3 and 100 tags,
half of which are not in the bundle. Four clients request the feeds of random languages, tags and authors in all formats, their
archives, articles and pages; one in three requests has the entity tag of the last response. Any status except 200 and 304 counts
as an error. Resident memory is that of the workerd process at the end of each minute.`,

  async run({ rounds = 10, quick }) {
    using temporary = temporaryFolder();
    const content = join(temporary.path, "content");
    writeCorpus(content, { stories: 2000, tags: 100, bodyBytes: 5000 });
    const project = await copyProject(join(temporary.path, "project"));
    const output = join(project.folder, ".polyfeed");
    await project.compile(content, output);
    const catalogue = join(output, "catalogue.bin");
    const bytes = await readFile(catalogue);
    const bundled = await bundleNewsroom(project, output);
    const place = join(project.folder, "bundles", "ours");
    const worker = await copyWithData(bundled, place, bytes, join(output, "assets"));
    await using workerd = await startWorkerd(worker);
    const load = mixedLoad(workerd.origin, readLibrary(catalogue));

    const minute = quick ? 6000 : 60_000;
    const memory: number[] = [];
    for (let round = 0; round < rounds; round++) {
      printProgress(`soak: minute ${round + 1} of ${rounds}`);
      await load.run(minute);
      memory.push(processMemory(workerd.pid, "VmRSS") ?? Number.NaN);
    }
    const [first = Number.NaN] = memory;
    const growth = (memory.at(-1) ?? Number.NaN) / first;
    const { answers, errors } = load.counted();
    return {
      tables: [
        {
          title: "Resident memory",
          columns: ["after", "memory"],
          rows: memory.map((each, index) => [`minute ${index + 1}`, `${each.toFixed(0)} MiB`]),
        },
      ],
      verdicts: [judge("failedRequests", errors), ...(quick || rounds < 10 ? [] : [judge("memoryGrowth", growth)])],
      notes: [`${answers} answers.`, ...(quick ? ["A minute took six seconds."] : [])],
    };
  },
};

import type { Benchmark } from "./benchmark.ts";
import { measureFresh } from "./serve/fresh.ts";
import { prepareContenders } from "./serve/prepare-contenders.ts";
import { freshTable, freshVerdict, warmTable, warmVerdicts } from "./serve/tables.ts";
import { measureWarm } from "./serve/warm.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

export const serve: Benchmark = {
  name: "serve",
  method: `What a request costs in CPU, on the real workerd: 50 articles of 5 KB Markdown in Ukrainian at /uk/rss.xml.
Each contender is a separate workerd on a loopback port; ours and those that render are bundled by wrangler as for a deploy.
Warm: in each round every contender answers for 80 ms of CPU, in a seeded random order; the CPU is that of the
workerd process (user and system, /proc/PID/task/*/schedstat, ns) divided by the number of requests. Ratios are taken within a
round. The first rounds are not counted. The bare Workers return the same bytes with the same headers from memory.
In user mode: the part outside the kernel, which writes the same to a socket for all; from /proc/PID/stat, in ticks of
10 ms summed over all rounds, so that it has no spread.
/feeds.json is made again for each request: the clock moves on to the next release. Its CPU excludes sending it, since HEAD asks for it.
Fresh: workerd is restarted, left to come to rest, and sent one request; only the CPU of that request counts.`,

  async run({ rounds = 61, quick }) {
    using temporary = temporaryFolder();
    const contenders = await prepareContenders(temporary.path);
    const warm = await measureWarm(contenders, {
      rounds: quick ? Math.min(rounds, 11) : rounds,
      slice: quick ? 40 : 80,
    });
    const fresh = await measureFresh(contenders, { rounds: quick ? 9 : Math.min(rounds, 31) });
    const [ours] = contenders;
    return {
      tables: [warmTable(warm), freshTable(fresh)],
      verdicts: [...warmVerdicts(warm), freshVerdict(fresh)],
      notes: [
        `The feed has ${ours?.wanted.bytes} bytes.`,
        `${warm[0]?.cpu.length} rounds warm, ${fresh[0]?.cpu.length} fresh.`,
      ],
    };
  },
};

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark, Table, Verdict } from "./benchmark.ts";
import { isHugoInstalled, writeHugoSite } from "./build/hugo.ts";
import { type Corpus, corpusStories, writeCorpus } from "./corpus/corpus.ts";
import { judge } from "./goals.ts";
import { formatNumber, formatRatio } from "./measure/format-number.ts";
import { type Cost, measureCommand } from "./measure/measure-command.ts";
import { median, ratios } from "./measure/median.ts";
import { printProgress } from "./support/print-progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { compileCommand, copyProject } from "./workerd/project-copy.ts";

/** The contenders' costs, by round. */
interface Costs {
  readonly stories: number;
  readonly ours: readonly Cost[];
  /** After one changed article. */
  readonly changed: readonly Cost[];
  /** Empty if Hugo is not installed. */
  readonly hugo: readonly Cost[];
}

/** Size of the corpus for which there are goals. */
const goalStories = 10_000;
const timeout = 30 * 60_000;

export const build: Benchmark = {
  name: "build",
  method: `What the content costs to compile: time and the highest resident memory (VmHWM) of the whole process, for a seeded corpus
in three languages with 500 tags: from nothing, then again with a paragraph added to one article. If \`hugo\` is installed,
Hugo also generates the RSS feeds of the same corpus from nothing, with its texts and nothing else: one format, while ours
generates three and the data of all pages. All take turns in each round; figures are medians, ratios are taken within a round.`,

  async run({ rounds = 3, quick }) {
    const all: Costs[] = [];
    for (const stories of quick ? [1000] : [1000, goalStories]) all.push(await measure(stories, quick ? 1 : rounds));
    return {
      tables: [tableOf(all)],
      verdicts: all.filter(({ stories }) => stories === goalStories).flatMap(verdictsOf),
      notes: [
        `Rounds: ${quick ? 1 : rounds}.`,
        ...(all.every(({ hugo }) => hugo.length === 0) ? ["Hugo is not installed: `apt-get install hugo`."] : []),
      ],
    };
  },
};

async function measure(stories: number, rounds: number): Promise<Costs> {
  using temporary = temporaryFolder();
  const corpus: Corpus = { stories, tags: 500, bodyBytes: 5000 };
  const content = join(temporary.path, "content");
  printProgress(`build: corpus of ${stories} stories`);
  writeCorpus(content, corpus);
  const { folder } = await copyProject(join(temporary.path, "project"));
  const output = join(temporary.path, "output");
  const compile = { ...compileCommand(folder, content, output), timeout };
  const article = newestArticle(content, corpus);
  const text = readFileSync(article, "utf8");
  const site = (await isHugoInstalled()) ? writeHugoSite(join(temporary.path, "hugo"), corpus) : undefined;

  const costs = { stories, ours: [] as Cost[], changed: [] as Cost[], hugo: [] as Cost[] };
  for (let round = 1; round <= rounds; round++) {
    printProgress(`build: ${stories} stories, round ${round} of ${rounds}`);
    rmSync(output, { recursive: true, force: true });
    costs.ours.push(await measureCommand(compile));
    writeFileSync(article, `${text}\nЩе один абзац.\n`);
    costs.changed.push(await measureCommand(compile));
    writeFileSync(article, text);
    if (site === undefined) continue;
    rmSync(join(site, "public"), { recursive: true, force: true });
    costs.hugo.push(await measureCommand({ file: "hugo", args: [], cwd: site, timeout }));
  }
  return costs;
}

function newestArticle(content: string, corpus: Corpus): string {
  const [newest] = corpusStories({ ...corpus, stories: 1 });
  if (!newest) throw new Error("The corpus has no stories");
  return join(content, "articles", newest.story.folder, "uk.md");
}

function tableOf(all: readonly Costs[]): Table {
  return {
    title: "Compile",
    columns: ["", "time", "against Hugo", "highest memory", "against Hugo"],
    rows: all.flatMap(({ stories, ours, changed, hugo }) => {
      const size = `${stories.toLocaleString("en")} stories x 3`;
      return [
        row(`ours, ${size}`, ours, hugo),
        row("ours, one article changed", changed, hugo),
        ...(hugo.length > 0 ? [row(`Hugo, RSS, ${size}`, hugo, hugo)] : []),
      ];
    }),
  };
}

function row(name: string, costs: readonly Cost[], hugo: readonly Cost[]): readonly string[] {
  const against = (figure: "seconds" | "memory") => (hugo.length > 0 ? formatRatio(ratio(costs, hugo, figure)) : "");
  return [
    name,
    `${formatNumber(median(costs.map(({ seconds }) => seconds)))} s`,
    against("seconds"),
    `${median(costs.map(({ memory }) => memory)).toFixed(0)} MiB`,
    against("memory"),
  ];
}

function ratio(costs: readonly Cost[], base: readonly Cost[], figure: "seconds" | "memory"): number {
  return median(
    ratios(
      costs.map((cost) => cost[figure]),
      base.map((cost) => cost[figure]),
    ),
  );
}

function verdictsOf({ ours, changed, hugo }: Costs): readonly Verdict[] {
  return [
    ...(hugo.length > 0
      ? [judge("compileTime", ratio(ours, hugo, "seconds")), judge("compileMemory", ratio(ours, hugo, "memory"))]
      : []),
    judge("compileChange", median(changed.map(({ seconds }) => seconds))),
  ];
}

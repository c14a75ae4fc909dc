import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark, Table, Verdict } from "./benchmark.ts";
import { hugoAnswers, hugoSite } from "./build/hugo.ts";
import { type Corpus, corpusStories, writeCorpus } from "./corpus/corpus.ts";
import { formatNumber } from "./measure/format-number.ts";
import { type Cost, measureCommand } from "./measure/measure-command.ts";
import { progress } from "./support/progress.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { compileCommand, copyProject } from "./workerd/project-copy.ts";

interface Row {
  readonly name: string;
  readonly stories: number;
  readonly kind: "ours" | "ours again" | "hugo";
  readonly cost: Cost;
}

export const build: Benchmark = {
  name: "build",
  method: `What the content costs to compile: time and the highest resident memory (VmHWM) of the whole process, one run each, for a
seeded corpus in three languages with 500 tags; then again with a paragraph added to one article. Beside it, where \`hugo\` is
installed, Hugo makes the RSS feeds of the same corpus, with its texts and nothing else: one format where ours makes three and
all pages' data.`,

  async run({ quick }) {
    const rows: Row[] = [];
    for (const stories of quick ? [1000] : [1000, 10_000]) rows.push(...(await costsOf(stories)));
    const last = Math.max(...rows.map(({ stories }) => stories));
    return {
      tables: [tableOf(rows)],
      verdicts: rows.filter(({ stories }) => stories === last && last === 10_000).flatMap(verdictsOf),
      notes: rows.some(({ kind }) => kind === "hugo") ? [] : ["Hugo is not installed: `apt-get install hugo`."],
    };
  },
};

async function costsOf(stories: number): Promise<readonly Row[]> {
  using temporary = temporaryFolder();
  const corpus: Corpus = { stories, tags: 500, bodyBytes: 5000 };
  const content = join(temporary.path, "content");
  progress(`build: corpus of ${stories} stories`);
  writeCorpus(content, corpus);
  const { folder } = await copyProject(join(temporary.path, "project"));
  const command = { ...compileCommand(folder, content, join(temporary.path, "output")), timeout: 30 * 60_000 };
  const name = `${stories.toLocaleString("en")} stories x 3`;
  progress(`build: ${name}`);
  const first = await measureCommand(command);
  for (const { story } of corpusStories({ ...corpus, stories: 1 })) {
    appendFileSync(join(content, "articles", story.folder, "uk.md"), "\nЩе один абзац.\n");
  }
  const again = await measureCommand(command);
  const rows: Row[] = [
    { name: `ours, ${name}`, stories, kind: "ours", cost: first },
    { name: "ours, one article changed", stories, kind: "ours again", cost: again },
  ];
  if (!(await hugoAnswers())) return rows;
  progress(`build: Hugo, ${name}`);
  const site = hugoSite(join(temporary.path, "hugo"), corpus);
  const cost = await measureCommand({ file: "hugo", args: [], cwd: site, timeout: 30 * 60_000 });
  return [...rows, { name: `Hugo, RSS, ${name}`, stories, kind: "hugo", cost }];
}

function tableOf(rows: readonly Row[]): Table {
  return {
    title: "Compile",
    columns: ["", "time", "highest memory"],
    rows: rows.map(({ name, cost }) => [name, `${formatNumber(cost.seconds)} s`, `${cost.memory.toFixed(0)} MiB`]),
  };
}

function verdictsOf({ kind, cost }: Row): readonly Verdict[] {
  const found = `${formatNumber(cost.seconds)} s and ${cost.memory.toFixed(0)} MiB`;
  const target = "compile";
  if (kind === "ours") {
    return [
      { target, met: cost.seconds < 10 && cost.memory < 1024, finding: `${found}; below 10 s and 1 GB asked for` },
    ];
  }
  if (kind === "ours again") {
    return [{ target, met: cost.seconds < 1, finding: `after one changed article ${found}; below 1 s asked for` }];
  }
  return [];
}

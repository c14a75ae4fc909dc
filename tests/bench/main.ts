import { parseArgs } from "node:util";
import type { Benchmark } from "./benchmark.ts";
import { build } from "./build.ts";
import { engines } from "./engines.ts";
import { generate } from "./generate.ts";
import { goalsTable } from "./goals.ts";
import { printSection, printTable } from "./print-section.ts";
import { scale } from "./scale.ts";
import { serve } from "./serve.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";
import { endOnSignals } from "./support/at-exit.ts";
import { describeSetting } from "./support/describe-setting.ts";
import { writeSection } from "./write-section.ts";

const benchmarks: readonly Benchmark[] = [serve, generate, start, build, scale, engines, soak];
const usual = ["serve", "generate"];

const usage = `Usage: npm run bench [-- NAME... options]

${benchmarks.map(({ name, method }) => `${name}${usual.includes(name) ? " (unless others are named)" : ""}\n${indent(method)}`).join("\n\n")}

  --rounds N   measured rounds
  --quick      a smaller, shorter run: for trying a benchmark out, not for the record
  --write      also write the tables to docs/benchmarks.md
  --help       show this text; with names, only about those`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (unknown.length > 0) fail(`There is no benchmark ${unknown.join(", ")}; write ${names(benchmarks)}.`);
else if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1 && rounds <= 1000)) {
  fail(`--rounds ${values.rounds} is out of bounds; write a whole number from 1 to 1000.`);
} else if (values.help) console.log(positionals.length > 0 ? chosen().map(describe).join("\n\n") : usage);
else await run();

async function run(): Promise<void> {
  endOnSignals();
  for (const benchmark of chosen()) {
    const report = await benchmark.run({ quick: values.quick, ...(rounds !== undefined && { rounds }) });
    const section = printSection(benchmark, report, describeSetting(values.quick));
    console.log(section);
    if (values.write) await writeSection(benchmark.name, section);
  }
  if (values.write) await writeSection("goals", `## goals\n\n${printTable(goalsTable())}`);
}

function chosen(): readonly Benchmark[] {
  const wanted = positionals.length > 0 ? positionals : usual;
  return benchmarks.filter(({ name }) => wanted.includes(name));
}

function describe({ name, method }: Benchmark): string {
  return `${name}\n${indent(method)}`;
}

function names(all: readonly Benchmark[]): string {
  return all.map(({ name }) => name).join(", ");
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

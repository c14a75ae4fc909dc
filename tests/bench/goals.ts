import type { Table, Verdict } from "./benchmark.ts";
import { formatNumber, formatRatio } from "./measure/format-number.ts";

interface Goal {
  readonly figure: string;
  readonly bound: "at most" | "at least";
  readonly limit: number;
  /** "x" for a ratio. */
  readonly unit: "x" | "ms" | "s" | "MiB" | "MB" | "";
}

/** Limits for the figures of the benchmarks, each measured in one run in which the contenders take turns. */
export const goals = {
  warmFeed: { figure: "warm feed against a bare Worker with the same bytes", bound: "at most", limit: 1.15, unit: "x" },
  compressedFeed: {
    figure: "the same feed in gzip against a bare Worker with the identity bytes",
    bound: "at most",
    limit: 0.6,
    unit: "x",
  },
  notModified: { figure: "304 against a bare Worker's", bound: "at most", limit: 1.3, unit: "x" },
  firstRequest: {
    figure: "first request of a fresh isolate against a bare Worker's",
    bound: "at most",
    limit: 2,
    unit: "x",
  },
  feedsDirectory: {
    figure: "CPU to make /feeds.json with 500 topics x 3 again, after a release",
    bound: "at most",
    limit: 10,
    unit: "ms",
  },
  renderedFeed: { figure: "Hono + feed on every request against ours", bound: "at least", limit: 8, unit: "x" },
  start: {
    figure: "CPU of a start with 1,000 stories x 3 beyond that of an empty Worker of the size",
    bound: "at most",
    limit: 25,
    unit: "ms",
  },
  compileTime: {
    figure: "time to compile 10,000 stories x 3 against Hugo's for its RSS",
    bound: "at most",
    limit: 0.65,
    unit: "x",
  },
  compileMemory: {
    figure: "memory to compile 10,000 stories x 3 against Hugo's for its RSS",
    bound: "at most",
    limit: 1 / 6,
    unit: "x",
  },
  compileChange: {
    figure: "time to compile 10,000 stories x 3 after one changed article",
    bound: "at most",
    limit: 1.5,
    unit: "s",
  },
  workerSize: { figure: "size of the Worker with 30,000 stories x 3", bound: "at most", limit: 64, unit: "MiB" },
  startUp: { figure: "CPU of a start with 30,000 stories x 3", bound: "at most", limit: 1, unit: "s" },
  memory: {
    figure: "memory after all documents of 30,000 stories x 3",
    bound: "at most",
    limit: 128,
    unit: "MB",
  },
  wrongDocuments: { figure: "documents that are not what the corpus says", bound: "at most", limit: 0, unit: "" },
  memoryGrowth: {
    figure: "memory after ten minutes of mixed load against that after the first",
    bound: "at most",
    limit: 1.2,
    unit: "x",
  },
  failedRequests: { figure: "requests of the mixed load that failed", bound: "at most", limit: 0, unit: "" },
} as const satisfies Readonly<Record<string, Goal>>;

/** Compares a figure, in the goal's unit, with the goal. NaN meets no goal. */
export function judge(name: keyof typeof goals, value: number): Verdict {
  const goal: Goal = goals[name];
  const met = goal.bound === "at most" ? value <= goal.limit : value >= goal.limit;
  return { goal: goal.figure, met, finding: `${print(goal, value)}, ${printLimit(goal)}` };
}

/** The goals, as a table of docs/benchmarks.md. */
export function goalsTable(): Table {
  const rows = Object.values(goals).map((goal: Goal) => [goal.figure, printLimit(goal)]);
  return { title: "What must hold", columns: ["", "goal"], rows };
}

function printLimit(goal: Goal): string {
  return `${goal.bound} ${print(goal, goal.limit)}`;
}

function print({ unit }: Goal, value: number): string {
  if (unit === "x") return formatRatio(value);
  return unit === "" ? String(value) : `${formatNumber(value)} ${unit}`;
}

import { compile } from "../../src/compile/compile.ts";
import { formatProblem } from "../../src/compile/problem.ts";

/** Compiles the newsroom of the tests once a run: Vitest does not run wrangler's build. */
export default async function setup(): Promise<void> {
  const result = await compile({ content: "tests/fixtures/newsroom", output: ".polyfeed/test" });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
}

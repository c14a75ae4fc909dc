import { compile } from "../../src/build/compile.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { sitePath } from "./below-a-path.ts";
import { sampleOutput } from "./sample-output.ts";

/**
 * Compiles the newsroom of the tests once per run, at the root of its host and below a path: Vitest does not run wrangler's
 * build.
 */
export default async function setup(): Promise<void> {
  for (const path of ["", sitePath]) {
    const origin = `https://courier.example${path}`;
    const result = await compile({ content: "tests/fixtures/newsroom", output: sampleOutput(path), origin });
    if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  }
}

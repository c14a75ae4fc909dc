import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../../src/build/compile.ts";
import { releaseLogFile } from "../../../src/build/releases/release-log.ts";
import { formatProblem } from "../../../src/problems/problem.ts";
import { type Files, valid } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";
import { memorySource } from "../../support/memory-source.ts";
import { outputFolder } from "../compiled.ts";

export interface ReleaseRun {
  /** Files that differ from the smallest valid newsroom. */
  readonly files?: Files;
  /** The log that the last release left. */
  readonly log?: string;
  readonly now?: string;
  readonly accept?: boolean;
  readonly drafts?: boolean;
}

/** Compiles as for a release, in an output folder without a state. */
export async function prepareRelease({ files = {}, log, now = "2026-06-01T12:00:00Z", ...options }: ReleaseRun) {
  const output = outputFolder();
  const content = memorySource({ ...valid, ...files, ...(log !== undefined && { [releaseLogFile]: log }) });
  const result = await compile({ content, output, now: instant(now), ...options });
  const problems = "problems" in result ? result.problems.map(formatProblem) : [];
  return {
    output,
    problems,
    notices: result.notices.map(formatProblem),
    /** The log that this release would leave. */
    get log() {
      return readFileSync(join(output, releaseLogFile), "utf8");
    },
  };
}

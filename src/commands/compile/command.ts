import { join } from "node:path";
import { compile } from "../../build/compile.ts";
import { writeSchemas } from "../../build/editor/write-schemas.ts";
import { folderSource } from "../../content/folder/folder-source.ts";
import { readVocabulary } from "../../content/read/read-vocabulary.ts";
import { foldRepeated } from "../../problems/fold-repeated.ts";
import { countProblems, formatProblem } from "../../problems/problem.ts";
import { coalesce } from "../run/coalesce.ts";
import { readOptions } from "../run/read-options.ts";
import { createProgressLine, summarise } from "./report.ts";

const usage = `Usage: npm run compile [-- options]

Compiles content/ into .polyfeed/: the catalogue with every rendered entry, the assets, and JSON Schemas for editors.
Prints every problem in the content as path:line:column field: what is wrong; what to write instead. A line marked "notice:"
does not stop the compile: it is a hint, or is about a draft.

  --content FOLDER   the content to compile      (content)
  --output FOLDER    where to write the result   (.polyfeed)
  --schemas FOLDER   where to write the schemas  (schemas/ in the output)
  --accept           accept changes of ids and dates that readers know, which are problems otherwise
  --drafts           include drafts, and mark what is still to be written
  --bundle MIB       how large the catalogue in the Worker may become; the rest is stored as assets  (32)
  --watch            compile again whenever something changes; if there is a problem, the last good result stays
  --help             show this text

The variable ORIGIN overrides the origin in site.yaml, for development.`;

const { values } = readOptions({
  options: {
    content: { type: "string", default: "content" },
    output: { type: "string", default: ".polyfeed" },
    schemas: { type: "string" },
    accept: { type: "boolean", default: false },
    drafts: { type: "boolean", default: false },
    bundle: { type: "string" },
    watch: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const content = folderSource(values.content);
const bundle = values.bundle === undefined ? undefined : parseBundle(values.bundle);

/** Milliseconds: longer than a program takes to write a file in pieces, or several together; too short to be noticed. */
const quiet = 100;

if (values.help) console.log(usage);
else if (values.watch) await keepRunning();
// `npm run deploy` compiles before it runs wrangler, since the output of `[build]` would bury the problems.
else if (!process.env.POLYFEED_COMPILED && !(await run())) process.exitCode = 1;

/** Converts MiB to bytes. Ends the process with exit code 2 if the text is not such a number. */
function parseBundle(text: string): number {
  const mebibytes = Number(text);
  if (mebibytes >= 1 && mebibytes <= 60) return mebibytes * 1024 * 1024;
  console.error(
    `--bundle ${text} is not a number of MiB; write one from 1 to 60, since a Worker may have 64 with its code.`,
  );
  return process.exit(2);
}

async function run(): Promise<boolean> {
  const started = performance.now();
  const origin = process.env.ORIGIN;
  const vocabulary = await readVocabulary(content, origin || undefined);
  writeSchemas(vocabulary.known, values.schemas ?? join(values.output, "schemas"));
  const result = await compile({
    content,
    output: values.output,
    drafts: values.drafts,
    now: Date.now(),
    accept: values.accept || process.env.POLYFEED_ACCEPT !== undefined,
    vocabulary,
    ...(origin && { origin }),
    ...(bundle !== undefined && { bundle }),
    progress: createProgressLine(process.stderr),
  });
  const { notices } = result;
  for (const notice of foldRepeated(notices)) console.error(formatProblem(notice));
  if ("problems" in result) {
    for (const problem of foldRepeated(result.problems)) console.error(formatProblem(problem));
    const counts = countProblems(result.problems, notices);
    const later = result.textsChecked
      ? ""
      : " References in the Markdown of the articles are checked when these are fixed.";
    console.error(`\n${counts}; no catalogue was written.${later}`);
    return false;
  }
  console.log(summarise(result.summary, notices, performance.now() - started));
  return true;
}

async function keepRunning(): Promise<void> {
  // A file may disappear while it is read: that is another change, and starts another run.
  const runAndReport = async () => {
    const compiled = await run().catch((error: Error) => {
      console.error(`The content could not be read: ${error.message}`);
      return false;
    });
    // For a process that forked this one.
    process.send?.({ compiled });
  };
  const rerun = async () => {
    console.log(`\n${new Date().toLocaleTimeString("en-GB")} ${values.content} has changed`);
    await runAndReport();
  };
  content.watch(coalesce(rerun, quiet));
  process.on("disconnect", () => process.exit());
  await runAndReport();
}

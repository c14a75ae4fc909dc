import { parseArgs } from "node:util";
import { compile } from "./compile.ts";
import { formatProblem } from "./problem.ts";

const usage = `Usage: npm run compile [-- options]

Makes .polyfeed/ of content/: the catalogue with every rendered entry, and the assets.
Prints every problem of the content as path:line:column field: what is wrong; what to write instead.

  --content FOLDER   what to compile        (content)
  --output FOLDER    where the result goes  (.polyfeed)
  --drafts           drafts are content too
  --help             this text

The variable ORIGIN stands for the origin of site.yaml, for development.`;

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    output: { type: "string", default: ".polyfeed" },
    drafts: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const started = performance.now();
  const origin = process.env.ORIGIN;
  const result = await compile({
    content: values.content,
    output: values.output,
    drafts: values.drafts,
    ...(origin && { origin }),
  });
  if ("problems" in result) {
    for (const problem of result.problems) console.error(formatProblem(problem));
    const count = result.problems.length;
    console.error(`\n${count} problem${count === 1 ? "" : "s"}; nothing was written.`);
    process.exitCode = 1;
    return;
  }
  const { stories, articles, feeds, media, bytes } = result.summary;
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(
    `${stories} stories, ${articles} articles, ${feeds} feed documents, ${media} pictures; ` +
      `catalogue ${(bytes / 1024).toFixed(0)} KiB; ${seconds} s`,
  );
}

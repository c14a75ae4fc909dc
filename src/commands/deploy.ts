import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { formatProblem } from "../compile/problem.ts";
import { readVocabulary } from "../compile/read/read-vocabulary.ts";
import { deployAndPing } from "./deploy/deploy-and-ping.ts";

/* `npm run deploy [-- options of wrangler]`. */

const usage = `Usage: npm run deploy [-- OPTIONS]

Deploys the newsroom with \`wrangler deploy\`, then tells the WebSub hubs of content/site.yaml of every feed that has changed.
OPTIONS go to wrangler as they are: \`npm run deploy -- --env staging\`.

A hub that fails is reported and does not fail the deploy. A deploy that fails exits with wrangler's code.

  --help   this text; \`npx wrangler deploy --help\` for wrangler's options

The variable ORIGIN stands for the origin of site.yaml, for a site that lives at another address.`;

const options = process.argv.slice(2);
if (options.includes("--help")) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { ORIGIN } = process.env;
  // What else may be wrong in the content, compile says when wrangler has it run.
  const { site } = await readVocabulary("content", ORIGIN || undefined);
  if ("problems" in site) {
    for (const problem of site.problems) console.error(formatProblem(problem));
    console.error("\nNothing was deployed.");
    return 1;
  }
  return deployAndPing(site.value, {
    deploy: wrangler,
    fetch,
    wait: setTimeout,
    say: console.log,
    complain: console.error,
  });
}

function wrangler(): Promise<number> {
  return new Promise((resolve) => {
    // Without `--env` the newsroom itself is meant, which wrangler wants to hear where there are other environments.
    const env = { CLOUDFLARE_ENV: "", ...process.env };
    const child = spawn("wrangler", ["deploy", ...options], { stdio: "inherit", env });
    // Whoever ends this process means the deploy; a terminal's Ctrl-C reaches both by itself.
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    process.on("SIGINT", () => undefined);
    child.on("error", (error) => {
      console.error(
        `wrangler does not start (${error.message}); run this as \`npm run deploy\` after \`npm install\`.`,
      );
      resolve(1);
    });
    // Null where a signal has ended it.
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

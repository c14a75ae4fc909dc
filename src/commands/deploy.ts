import { setTimeout } from "node:timers/promises";
import { folderSource } from "../content/folder/folder-source.ts";
import { readVocabulary } from "../content/read/read-vocabulary.ts";
import { formatProblem, splitNotices, toNotices } from "../problems/problem.ts";
import { deployNewsroom } from "./deploy/deploy-newsroom.ts";
import type { DeployOptions } from "./deploy/deploy-options.ts";
import { findAddressProblems } from "./deploy/find-address-problems.ts";
import { runBuild, runWrangler, wranglerEnvironment } from "./deploy/run-wrangler.ts";

/* `npm run deploy [-- options of wrangler]`. */

const usage = `Usage: npm run deploy [-- OPTIONS]

Compiles, deploys the newsroom with \`wrangler deploy\`, then tells the WebSub hubs of content/site.yaml of every feed that has
changed. OPTIONS go to wrangler as they are: \`npm run deploy -- --env staging\`.

  --dry-run     compiles and bundles, and says how large the Worker is; asks nobody anything and deploys nothing
  --temporary   without an account: wrangler makes one to try things out, and prints the address of the site and one at which
                the account can be claimed before it ends. No hub is told. The address is known only then: for feeds that
                say it too, set the variable ORIGIN to it and run the same again
  --help        this text; \`npx wrangler deploy --help\` for wrangler's options

Nothing is deployed while the content has problems, or while its origin is one that is reserved for examples, as the sample's is;
with --temporary it may be such a one.
A hub that fails is reported and does not fail the deploy. A deploy that fails exits with wrangler's code.

The variable ORIGIN stands for the origin of site.yaml, for a site that lives at another address.`;

const args = process.argv.slice(2);
process.exitCode = await run().catch((error: NodeJS.ErrnoException) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND" && error.code !== "MODULE_NOT_FOUND") throw error;
  console.error(`${error.message}\n\nRun "npm install" first. Nothing was deployed.`);
  return 1;
});

async function run(): Promise<number> {
  const { readDeployOptions } = await import("./deploy/deploy-options.ts");
  const options = readDeployOptions(args);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (options.version) return runWrangler(args, process.env);
  // Without `--env` the top-level environment is meant, which wrangler has to be told if there are others.
  process.env.CLOUDFLARE_ENV ??= "";
  return (await deploy(options)) ?? nothingDeployed();
}

/** @returns the exit code; undefined if nothing is deployed and the reason has been printed */
async function deploy(options: DeployOptions): Promise<number | undefined> {
  const compiled = await runBuild(options).catch((error: Error) => console.error(error.message));
  const origin = process.env.ORIGIN || undefined;
  const { root, site } = await readVocabulary(folderSource("content"), origin);
  // If there is no valid site, compile has printed why.
  if (!root || "problems" in site) return undefined;
  const given = origin !== undefined;
  const tolerant = options.dryRun || (options.temporary && !given);
  const problems = findAddressProblems(root, site.value, given);
  const found = tolerant ? toNotices(problems) : problems;
  const refused = splitNotices(found).problems;
  for (const problem of compiled === 0 ? found : refused) console.error(formatProblem(problem));
  if (compiled !== 0 || refused.length > 0) return undefined;
  return deployNewsroom(site.value, given, options, {
    deploy: () => runWrangler(args, wranglerEnvironment(options)),
    fetch,
    wait: setTimeout,
    say: console.log,
    complain: console.error,
  });
}

function nothingDeployed(): number {
  console.error("\nNothing was deployed.");
  return 1;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { writeChanged } from "../build/files/write-file.ts";
import { uploadsFolder } from "../build/output/write-output.ts";
import { releaseLogFile } from "../build/releases/release-log.ts";
import { folderSource } from "../content/folder/folder-source.ts";
import { readVocabulary } from "../content/read/read-vocabulary.ts";
import type { Site } from "../domain/site.ts";
import { formatProblem, splitNotices, toNotices } from "../problems/problem.ts";
import { checkUploads, type UploadCheck } from "./deploy/check-uploads.ts";
import { type DeployTools, deployNewsroom, recordNewsroom } from "./deploy/deploy-newsroom.ts";
import type { DeployOptions } from "./deploy/deploy-options.ts";
import { findAddressProblems } from "./deploy/find-address-problems.ts";
import { runBuild, runWrangler, wranglerEnvironment, wranglerOptions } from "./deploy/run-wrangler.ts";
import { describeUploads, listUploads } from "./deploy/uploads.ts";

/* `npm run deploy [-- options of wrangler]`. */

const usage = `Usage: npm run deploy [-- OPTIONS]

Compiles and deploys the newsroom with \`wrangler deploy\`, then notifies the WebSub hubs in content/site.yaml of every feed that has
changed. OPTIONS are passed on to wrangler: \`npm run deploy -- --env staging\`.

  --dry-run     compile, bundle and print the size of the Worker; send no requests and deploy nothing
  --temporary   deploy without an account: wrangler creates one for trying things out, and prints the address of the site and
                one at which the account can be claimed before it expires. No hub is notified. The address is known only
                then: to have it in the feeds too, set the variable ORIGIN to it and run the same command again
  --accept      deploy although ids or dates that readers know have changed
  --record      deploy nothing, but record the content as released: after a deploy by other means
  --help        show this text; \`npx wrangler deploy --help\` lists wrangler's options

Nothing is deployed while the content has problems, or while its origin is reserved for examples, as the sample's is;
with --temporary such an origin is accepted.
After a deploy, content/released.jsonl says what was released. Keep it with the content: ids and dates of what was released must not
change, and each compile checks them against it. A deploy to another ORIGIN does not write it.
Files of more than 25 MiB are served from the address media.base in site.yaml, and are in .polyfeed/uploads. If one of them is not
there yet, nothing is deployed, and the files are listed; --dry-run lists all of them.
A hub that fails is reported and does not fail the deploy. If the deploy fails, the exit code is wrangler's.

The variable ORIGIN overrides the origin in site.yaml, for a site at another address.`;

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
  // Read by src/commands/compile/command.ts.
  if (options.accept) process.env.POLYFEED_ACCEPT = "1";
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
  if (!options.record && !(await areUploaded(site.value, options))) return undefined;
  const tools: DeployTools = {
    deploy: () => runWrangler(wranglerOptions(args), wranglerEnvironment(options)),
    record: recordRelease,
    fetch,
    wait: setTimeout,
    say: console.log,
    complain: console.error,
  };
  return options.record ? recordNewsroom(given, options, tools) : deployNewsroom(site.value, given, options, tools);
}

/** Says which large files the host of `media.base` lacks. With --dry-run nobody is asked, and all of them are listed. */
async function areUploaded({ mediaBase }: Pick<Site, "mediaBase">, { dryRun }: DeployOptions): Promise<boolean> {
  if (mediaBase === undefined) return true;
  const uploads = listUploads(join(".polyfeed", uploadsFolder), mediaBase);
  const { missing, unknown }: UploadCheck = dryRun
    ? { missing: uploads, unknown: [] }
    : await checkUploads(uploads, fetch);
  if (unknown.length > 0) {
    console.error(
      `${mediaBase} does not say whether it has the large files (${unknown.join("; ")}): look at a story with one.`,
    );
  }
  if (missing.length === 0) return true;
  console.error(describeUploads(missing, mediaBase));
  if (!dryRun) console.error("They are not there yet, and stories show them: upload them first.");
  return dryRun;
}

/** Copies the release log, which compile wrote next to the catalogue, into the content folder. */
function recordRelease(): void {
  const kept = join("content", releaseLogFile);
  writeChanged(kept, readFileSync(join(".polyfeed", releaseLogFile)));
  console.log(`${kept} says what was released: commit it with the content.`);
}

function nothingDeployed(): number {
  console.error("\nNothing was deployed.");
  return 1;
}

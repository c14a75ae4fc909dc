import type { Site } from "../../domain/site.ts";
import { siteUrl } from "../../urls/urls.ts";
import { type PingTools, pingHubs } from "../../websub/ping-hubs.ts";
import type { DeployOptions } from "./deploy-options.ts";
import { type Directory, type DirectoryReading, readDirectory } from "./read-directory.ts";

/**
 * Deploys as the options say. Only a deploy for readers makes requests to the site and notifies the hubs: a dry run sends no
 * requests, and a temporary site has no subscribers.
 * @param given whether the variable ORIGIN gives the origin
 * @returns the exit code
 */
export async function deployNewsroom(
  site: Pick<Site, "origin" | "hubs">,
  given: boolean,
  { dryRun, temporary }: Pick<DeployOptions, "dryRun" | "temporary">,
  tools: DeployTools,
): Promise<number> {
  if (!dryRun && !temporary) return deployAndPing(site, given ? tools : { ...tools, deploy: () => release(tools) });
  const code = await tools.deploy();
  if (code !== 0) return code;
  if (dryRun) {
    tools.say("That was a dry run: nothing was deployed, and no requests were sent.");
    return code;
  }
  tools.say("No hub was notified: this is a temporary site.");
  if (given) return code;
  tools.say(
    `Its feeds and links have ${site.origin}. To give them the site's own address, set the variable ORIGIN to the`,
  );
  tools.say("address that wrangler has printed, and run the same command again: wrangler reuses the account.");
  return code;
}

export interface DeployTools extends Pick<PingTools, "fetch" | "wait"> {
  /** Deploys, and resolves to the exit code. */
  deploy(): Promise<number>;
  /** Records with the content what was released. */
  record(): void;
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Records what is in the content as released, without a deploy.
 * @returns the exit code
 */
export function recordNewsroom(
  given: boolean,
  { dryRun, temporary }: Pick<DeployOptions, "dryRun" | "temporary">,
  { record, say, complain }: Pick<DeployTools, "record" | "say" | "complain">,
): number {
  if (given || temporary) {
    complain(
      "--record is for the site itself: leave out --temporary, and unset the variable ORIGIN. Nothing was recorded.",
    );
    return 1;
  }
  if (dryRun) say("That was a dry run: nothing was recorded.");
  else record();
  return 0;
}

/** A site at another address than its own is a copy for trying things out: it releases nothing. */
async function release({ deploy, record }: Pick<DeployTools, "deploy" | "record">): Promise<number> {
  const code = await deploy();
  if (code === 0) record();
  return code;
}

/** How often the site is asked for the new version, and the milliseconds between two requests: half a minute in all. */
const attempts = 10;
const pause = 3000;

/**
 * Deploys, then notifies the hubs of new documents and of those whose entity tags have changed. Only a failed deploy makes the
 * result a failure: if a hub fails, the site is up, and readers that poll miss nothing.
 *
 * @returns the exit code
 */
async function deployAndPing({ origin, hubs }: Pick<Site, "origin" | "hubs">, tools: DeployTools): Promise<number> {
  const { fetch, wait, say, complain } = tools;
  if (hubs.length === 0) return tools.deploy();

  const list = siteUrl({ origin }, "feedsDirectory");
  const before = await readDirectory(origin, fetch);
  if ("absent" in before) say(`${list} is not there yet (${before.absent}): every feed counts as new.`);
  const code = await tools.deploy();
  if (code !== 0) {
    complain(`The deploy failed; no hub was notified.`);
    return code;
  }

  const after = await awaitNewVersion(origin, before, tools);
  if ("absent" in after) {
    complain(`${list} cannot be read (${after.absent}); no hub was notified.`);
    return 0;
  }
  const urls = listChanged("directory" in before ? before.directory : new Map(), after.directory);
  if (urls.length === 0) {
    say("No feed has changed.");
    return 0;
  }
  say(`${urls.length} of ${after.directory.size} feed documents are new or have changed.`);
  await pingHubs(hubs, urls, {
    fetch,
    wait,
    report: ({ hub, urls: count, ok, attempts: tries, answer }) => {
      if (ok) say(`Notified ${hub}; documents: ${count}.`);
      else
        complain(
          `${hub} could not be notified; documents: ${count}; answer: ${answer}; attempts: ${tries}. The site is deployed.`,
        );
    },
  });
  return 0;
}

/** Reads the list of feeds until it differs from before; after the last attempt, returns it as it is. */
async function awaitNewVersion(
  origin: string,
  before: DirectoryReading,
  { fetch, wait }: DeployTools,
): Promise<DirectoryReading> {
  for (let attempt = 1; ; attempt++) {
    const after = await readDirectory(origin, fetch);
    if (attempt === attempts) return after;
    if ("directory" in after && ("absent" in before || differ(before.directory, after.directory))) return after;
    await wait(pause);
  }
}

function differ(before: Directory, after: Directory): boolean {
  return before.size !== after.size || listChanged(before, after).length > 0;
}

function listChanged(before: Directory, after: Directory): readonly string[] {
  return [...after].filter(([url, etag]) => before.get(url) !== etag).map(([url]) => url);
}

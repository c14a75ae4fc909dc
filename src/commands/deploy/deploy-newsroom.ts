import type { Site } from "../../domain/site.ts";
import { type DeployTools, deployAndPing } from "./deploy-and-ping.ts";
import type { DeployOptions } from "./deploy-options.ts";

/**
 * Deploys as the options ask. Only a deploy for readers asks the site anything, and tells the hubs: a dry run sends nothing to any
 * address, and a site to try things out has no subscribers.
 * @param given whether the variable ORIGIN gives the origin
 * @returns the exit code
 */
export async function deployNewsroom(
  site: Pick<Site, "origin" | "hubs">,
  given: boolean,
  { dryRun, temporary }: Pick<DeployOptions, "dryRun" | "temporary">,
  tools: DeployTools,
): Promise<number> {
  if (!dryRun && !temporary) return deployAndPing(site, tools);
  const code = await tools.deploy();
  if (code !== 0) return code;
  if (dryRun) {
    tools.say("That was a dry run: nothing was deployed, and no address was asked or told anything.");
    return code;
  }
  tools.say("No hub was told: that is a site to try things out.");
  if (given) return code;
  tools.say(
    `Its feeds and links say ${site.origin}. To have them say where the site is, set the variable ORIGIN to the`,
  );
  tools.say("address that wrangler has printed, and run the same again: the account is used again.");
  return code;
}

import type { DeployOptions } from "./deploy-options.ts";

/** The variables of the process that deploys. */
export function wranglerEnvironment({ dryRun }: Pick<DeployOptions, "dryRun">): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Its `[build]` has been run already; src/commands/compile/command.ts.
    POLYFEED_COMPILED: "1",
    // wrangler would ask for its newest version, and report that it was used.
    ...(dryRun && {
      WRANGLER_HIDE_BANNER: "true",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_SEND_ERROR_REPORTS: "false",
    }),
  };
}

import { unstable_readConfig } from "wrangler";
import type { DeployOptions } from "./deploy-options.ts";
import { runBuild } from "./run-wrangler.ts";

/**
 * Runs the command of `[build]` in wrangler.toml, which compiles: where wrangler runs it and it fails, what is wrong with the content
 * is buried under wrangler's own trace.
 * @returns its exit code
 * @throws Error of wrangler where the configuration cannot be read
 */
export async function build({ config, env }: Pick<DeployOptions, "config" | "env">): Promise<number> {
  const { build }: Configuration = unstable_readConfig({ config, env }, { hideWarnings: true });
  return build.command ? runBuild(build.command, build.cwd) : 0;
}

interface Configuration {
  readonly build: { readonly command?: string; readonly cwd?: string };
}

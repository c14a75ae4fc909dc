import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import type { DeployOptions } from "./deploy-options.ts";

/** Returns the options without those that wrangler does not know. */
export function wranglerOptions(args: readonly string[]): readonly string[] {
  return args.filter((arg) => !/^--(?:no-)?(?:accept|record)(?:=.*)?$/.test(arg));
}

/** Runs `wrangler deploy` with these options. @returns its exit code */
export async function runWrangler(options: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const folder = dirname(createRequire(import.meta.url).resolve("wrangler/package.json"));
  // The launcher that npm creates for a shell is not a program that Node can start on Windows.
  return waitForExit(spawn(process.execPath, [join(folder, "bin/wrangler.js"), "deploy", ...options], inherited(env)));
}

/**
 * Runs the `[build]` command of wrangler.toml, which compiles: if it fails when wrangler runs it, wrangler's own trace buries the
 * problems of the content.
 * @returns its exit code
 * @throws the error of wrangler if the configuration cannot be read
 */
export async function runBuild({ config, env }: Pick<DeployOptions, "config" | "env">): Promise<number> {
  // Loaded lazily, so that the command can say that it is not installed.
  const { unstable_readConfig: readConfig } = await import("wrangler");
  const { build }: Configuration = readConfig({ config, env }, { hideWarnings: true });
  if (!build.command) return 0;
  return waitForExit(
    spawn(build.command, { ...inherited(process.env), shell: true, ...(build.cwd && { cwd: build.cwd }) }),
  );
}

interface Configuration {
  readonly build: { readonly command?: string; readonly cwd?: string };
}

function inherited(env: NodeJS.ProcessEnv): SpawnOptions {
  return { stdio: "inherit", env };
}

/**
 * Waits for a process to end. A signal to this process is passed on to it, except for a terminal's Ctrl-C, which reaches both.
 */
function waitForExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let ended: NodeJS.Signals | undefined;
    const end = (signal: NodeJS.Signals) => {
      ended = signal;
      if (signal !== "SIGINT") child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    for (const signal of signals) process.on(signal, end);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const each of signals) process.off(each, end);
      // wrangler's own launcher exits with 0 if a signal has ended wrangler (4.156).
      const by = ended ?? signal;
      resolve(by ? 128 + constants.signals[by] : (code ?? 1));
    });
  });
}

/** Returns the environment variables of the deploy. */
export function wranglerEnvironment({ dryRun }: Pick<DeployOptions, "dryRun">): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // The command of `[build]` has run already, see src/commands/compile/command.ts.
    POLYFEED_COMPILED: "1",
    // Otherwise wrangler would look for a newer version of itself, and report that it was used.
    ...(dryRun && {
      WRANGLER_HIDE_BANNER: "true",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_SEND_ERROR_REPORTS: "false",
    }),
  };
}

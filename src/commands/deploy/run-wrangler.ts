import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";

/** `wrangler deploy` with these options. @returns its exit code */
export async function runWrangler(options: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const folder = dirname(createRequire(import.meta.url).resolve("wrangler/package.json"));
  // What npm puts beside it for a shell is no program that Node can start on Windows.
  return exitCode(spawn(process.execPath, [join(folder, "bin/wrangler.js"), "deploy", ...options], inherited(env)));
}

/** A command line, as wrangler runs that of `[build]`. @returns its exit code */
export async function runBuild(command: string, cwd: string | undefined): Promise<number> {
  return exitCode(spawn(command, { ...inherited(process.env), shell: true, ...(cwd && { cwd }) }));
}

function inherited(env: NodeJS.ProcessEnv): SpawnOptions {
  return { stdio: "inherit", env };
}

/** While it runs, whoever ends this process means it; a terminal's Ctrl-C reaches both by itself. */
function exitCode(child: ChildProcess): Promise<number> {
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
      // wrangler's own launcher ends with 0 where a signal has ended wrangler (4.156).
      const by = ended ?? signal;
      resolve(by ? 128 + constants.signals[by] : (code ?? 1));
    });
  });
}

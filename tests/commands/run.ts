import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Node's compile cache: without it every command would compile most sources again. */
const cache = resolve(".polyfeed/node-compile-cache");

/** Runs a command of `package.json` with these arguments. @returns its exit code and both outputs */
export function run(command: string, ...args: readonly string[]) {
  const path = command === "compile" ? "src/commands/compile/main.js" : `src/commands/${command}.ts`;
  // A server that should have been refused would run forever.
  const options = { encoding: "utf8", timeout: 25_000, env: { ...process.env, NODE_COMPILE_CACHE: cache } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], options);
  return { status, stdout, stderr };
}

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Where Node keeps what it has compiled of the sources, of which every command would compile most again. */
const cache = resolve(".polyfeed/node-compile-cache");

/** What a command of `package.json` does with these arguments: the exit code, and both of its outputs. */
export function run(command: string, ...args: readonly string[]) {
  const path = command === "compile" ? "src/commands/compile/main.js" : `src/commands/${command}.ts`;
  // A server that should have been refused would run for ever.
  const options = { encoding: "utf8", timeout: 25_000, env: { ...process.env, NODE_COMPILE_CACHE: cache } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], options);
  return { status, stdout, stderr };
}

import { spawnSync } from "node:child_process";

/** What a command of `package.json` does with these arguments: the exit code, and both of its outputs. */
export function run(command: string, ...args: readonly string[]) {
  const path = command === "compile" ? "src/compile/main.ts" : `src/commands/${command}.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

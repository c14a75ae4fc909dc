import { spawn } from "node:child_process";
import { atExit } from "./at-exit.ts";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Milliseconds after which it is stopped, which counts as a failure. */
  readonly timeout: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process id as soon as there is one. */
  readonly started?: (pid: number) => void;
}

/** Runs a program to its end and returns its output. @throws Error with its last output if it fails */
export async function runCommand({ file, args, cwd, timeout, env, started }: Command): Promise<string> {
  const child = spawn(file, args, { cwd, timeout, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const forget = atExit(() => child.kill("SIGKILL"));
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-kept);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-kept);
  });
  if (child.pid !== undefined) started?.(child.pid);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once("error", reject);
  child.once("close", (code, signal) => {
    if (code === 0) resolve(output);
    else reject(new Error(`${file} ${args.join(" ")} ended with ${signal ?? code}:\n${errors}${output}`));
  });
  return promise.finally(forget);
}

/** Characters of the output that are kept. */
const kept = 20_000;

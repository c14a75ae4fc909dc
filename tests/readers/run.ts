import { spawn } from "node:child_process";

/** Returns the output of a program. @throws Error with its error output, or if it is not installed */
export async function run(program: string, args: readonly string[], input = ""): Promise<string> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) =>
      reject(new Error(`${program} does not start; install it with apt-get`, { cause: error })),
    );
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${program} exited with ${code}: ${complaint}`);
  return output;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { atExit } from "../support/at-exit.ts";
import { projectFolder } from "../support/project-folder.ts";
import { compatibility, dataModules, type WorkerFolder } from "./bundle.ts";

/** A workerd for one Worker, which ends with the scope. */
export interface Workerd extends AsyncDisposable {
  readonly pid: number;
  /** `http://127.0.0.1:49152`, which no other machine can reach. */
  readonly origin: string;
  /** The last output of workerd and the Worker so far. */
  printed(): string;
}

/** Starts a Worker and waits until it listens. @throws Error with the output of workerd if it does not */
export async function startWorkerd(worker: WorkerFolder): Promise<Workerd> {
  await mkdir(join(worker, "assets"), { recursive: true });
  await writeFile(join(worker, "config.capnp"), await printConfiguration(worker));
  const child = spawn(findBinary(), ["serve", "config.capnp", "--control-fd=3"], {
    cwd: worker,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const forget = atExit(() => child.kill("SIGKILL"));
  let printed = "";
  const keep = (text: string) => {
    printed = (printed + text).slice(-4000);
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  const ended = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`workerd ended with ${signal ?? code}:\n${printed}`)));
  });
  // Callers that are still interested await its end.
  ended.catch(() => undefined);
  const port = await Promise.race([readPort(child.stdio[3] as Readable), ended]);
  if (child.pid === undefined) throw new Error("workerd has no process id");
  return {
    pid: child.pid,
    origin: `http://127.0.0.1:${port}`,
    printed: () => printed,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, "exit");
        child.kill("SIGKILL");
        await exit;
      }
      forget();
    },
  };
}

/** The program itself: the file in node_modules/.bin may be a script that starts it. */
function findBinary(): string {
  const fromWrangler = createRequire(join(projectFolder, "node_modules/wrangler/package.json"));
  return (fromWrangler("workerd") as { default: string }).default;
}

/** Reads the port that the system chose, from a line of JSON on the control pipe. */
async function readPort(control: Readable): Promise<number> {
  for await (const line of createInterface({ input: control })) {
    const message = JSON.parse(line) as { event: string; port?: number };
    if (message.event === "listen" && message.port !== undefined) return message.port;
  }
  return new Promise(() => undefined);
}

async function printConfiguration(worker: WorkerFolder): Promise<string> {
  const { date, flags } = await compatibility({ folder: join(worker, "..", "..") });
  const data = (await dataModules(worker)).map((name) => `(name = "${name}", data = embed "${name}")`);
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "assets", disk = "assets")],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const main :Workerd.Worker = (
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(", ")}],
  bindings = [(name = "ASSETS", service = "assets")],
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    ${data.join(",\n    ")}
  ],
);
`;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { projectEnvironment } from "./project-copy.ts";

/** Time-outs for a server on a busy machine. */
export const patience = { timeout: 60_000, interval: 50 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

/** Runs `npm run dev` in a copy of the project; returns what it prints and serves. */
export async function developing(folder: string, port?: number) {
  const listening = port ?? (await freePort());
  const origin = `http://localhost:${listening}`;
  const get = (path: string) =>
    // There has to be an answer: a server that holds requests back is worse than one with an old state.
    fetch(`${origin}${path}`, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const server = spawn(process.execPath, ["src/commands/dev.ts", "--port", String(listening)], {
    cwd: folder,
    env: projectEnvironment(),
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const ended = once(server, "close").then(([code]) => code as number);
  onTestFinished(async () => {
    server.kill();
    await ended;
  });
  return {
    port: listening,
    origin,
    /** What has been printed since the last time. */
    printed: () => printed,
    forget: () => {
      printed = "";
    },
    /** The exit code, once it has ended by itself. */
    ended,
    assets: join(folder, ".polyfeed/dev", String(listening), "assets"),
    get,
    feed: async () => {
      const response = await get("/en/rss.xml");
      return response?.ok ? await response.text() : "";
    },
  };
}

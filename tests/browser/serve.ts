import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { sampleNow } from "../support/sample-newsroom.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a newsroom is served while the tests run. */
    readonly origin: string;
  }
}

const output = ".polyfeed/browser";

/** Screenshots for docs/ show the sample newsroom as it is today; all tests use the newsroom of the tests at its own time. */
const { content, now } = process.env.SCREENSHOTS
  ? { content: "content", now: () => Date.now() }
  : { content: "tests/fixtures/newsroom", now: () => sampleNow };

/** Compiles the newsroom for a free port of this machine and serves it there: assets first, everything else from the app. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const result = await compile({ content, output, origin });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const catalogue = Uint8Array.from(await readFile(join(output, "catalogue.bin"))).buffer;
  const app = createApp({ library: unpack(catalogue), now });
  server.on("request", (request, response) => {
    answer(request, response, (message) => app.fetch(message), origin).catch((error) => response.destroy(error));
  });
  project.provide("origin", origin);
  return () => server.close();
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fetch: (request: Request) => Response | Promise<Response>,
  origin: string,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", origin);
  const type = assetTypes[extname(url.pathname)];
  const asset = type && (await readFile(join(output, "assets", url.pathname)).catch(() => undefined));
  if (asset) {
    outgoing.writeHead(200, { "Content-Type": type }).end(asset);
    return;
  }
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const response = await fetch(new Request(url, { method: incoming.method ?? "GET", headers }));
  outgoing.writeHead(response.status, [...response.headers].flat());
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

const assetTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".gif": "image/gif",
};

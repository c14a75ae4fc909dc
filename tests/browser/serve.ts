import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { sampleNow } from "../support/sample-newsroom.ts";
import { startServer } from "./start-server.ts";

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
  const { origin, serve, close } = await startServer();
  const result = await compile({ content, output, origin });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const catalogue = Uint8Array.from(await readFile(join(output, "catalogue.bin"))).buffer;
  const app = createApp({ library: unpack(catalogue), now });
  serve(async (request) => (await assetAt(new URL(request.url).pathname)) ?? app.fetch(request));
  project.provide("origin", origin);
  return close;
}

async function assetAt(path: string): Promise<Response | undefined> {
  const type = assetTypes[extname(path)];
  const asset = type && (await readFile(join(output, "assets", path)).catch(() => undefined));
  return asset ? new Response(asset, { headers: { "Content-Type": type } }) : undefined;
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

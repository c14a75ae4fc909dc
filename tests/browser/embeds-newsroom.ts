import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, authors, site, story, tags } from "../content/content-folder.ts";
import { examples, mastodon } from "../embeds/examples.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { memorySource } from "../support/memory-source.ts";
import { type Server, startServer } from "./start-server.ts";

export interface EmbedsNewsroom extends Server {
  /** The page of a story that holds all of them. */
  readonly page: string;
}

/** Compiles and serves a newsroom below a path whose story is all of the embeds as they are written. */
export async function serveEmbedsNewsroom(): Promise<EmbedsNewsroom> {
  const server = await startServer();
  const origin = `${server.origin}/news`;
  const output = mkdtempSync(join(tmpdir(), "polyfeed-embeds-"));
  const text = examples.map(({ written }) => written).join("\n\n");
  const content = memorySource({
    "site.yaml": `${site}embeds: { mastodon: [${mastodon.join(", ")}] }\n`,
    "tags.yaml": tags,
    "authors.yaml": authors,
    [`${story}/article.yaml`]: article,
    [`${story}/en.md`]: `---\ntitle: "Embeds"\nlead: "All of them."\n---\n${text}\n`,
  });
  const result = await compile({ content, output, origin });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  const library = unpack(Uint8Array.from(readFileSync(join(output, "catalogue.bin"))).buffer);
  const app = createApp({ library, now: fakeClock("2026-02-01T12:00:00Z").now });
  server.serve(async (request) => {
    const { pathname } = new URL(request.url);
    const [, type] = /\.(css|js)$/.exec(pathname) ?? [];
    if (!type) return app.fetch(request);
    const file = await readFile(join(output, "assets", pathname));
    return new Response(file, { headers: { "Content-Type": type === "css" ? "text/css" : "text/javascript" } });
  });
  return {
    ...server,
    page: `${origin}/en/articles/first`,
    close() {
      server.close();
      rmSync(output, { recursive: true });
    },
  };
}

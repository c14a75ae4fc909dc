import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const patience = { timeout: 60_000, interval: 50 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

/** `npm run dev` in a copy of the project, with what it prints and serves. */
async function developing(content: string) {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-dev-"));
  for (const name of ["src", "package.json", "tsconfig.json", "wrangler.toml"]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  cpSync(content, join(folder, "content"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const port = await freePort();
  const get = (path: string) =>
    // An answer has to come: a server that holds requests back is worse than one that is behind.
    fetch(`http://localhost:${port}${path}`, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
  const { ORIGIN: _, ...environment } = process.env;
  const env = { ...environment, PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}` };
  const server = spawn(process.execPath, ["src/commands/dev.ts", "--port", String(port)], { cwd: folder, env });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  onTestFinished(async () => {
    if (server.exitCode === null) {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    articles: join(folder, "content/articles"),
    /** What has been printed since the last time. */
    printed: () => printed,
    forget: () => {
      printed = "";
    },
    assets: join(folder, ".polyfeed/assets"),
    get,
    feed: async () => {
      const response = await get("/en/rss.xml");
      return response?.ok ? await response.text() : "";
    },
  };
}

/** Gives an article another title. */
function retitle(file: string, title: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`));
}

test("the server shows what is saved, and through every mistake the last good state", {
  timeout: 300_000,
}, async () => {
  const { articles, assets, printed, forget, get, feed } = await developing("tests/fixtures/newsroom");
  const one = join(articles, "2026-03-02-ferry-timetable");
  const other = join(articles, "2026-03-04-market-roof");
  await expect.poll(feed, patience).toContain("<rss");

  // Two articles saved at once.
  retitle(join(one, "en.md"), "The first of two");
  retitle(join(other, "en.md"), "The second of two");
  await expect.poll(feed, patience).toMatch(/The second of two[\s\S]*The first of two/);

  // A file half written.
  const whole = readFileSync(join(one, "en.md"), "utf8");
  forget();
  writeFileSync(join(one, "en.md"), whole.slice(0, 60));
  await expect.poll(printed, patience).toContain("The last good state is served");
  expect(printed()).toContain("ferry-timetable/en.md:1:1: the front matter has no end");
  expect(await feed()).toContain("The first of two");
  writeFileSync(join(one, "en.md"), whole.replace("The first of two", "Whole again"));
  await expect.poll(feed, patience).toContain("Whole again");

  // A folder under another name.
  forget();
  renameSync(articles, `${articles}2`);
  await expect.poll(printed, patience).toContain("The last good state is served");
  expect(printed()).toContain('content/articles:1:1: is missing; rename "articles2" to "articles"');
  expect(await feed()).toContain("Whole again");
  renameSync(`${articles}2`, articles);
  retitle(join(one, "en.md"), "After all that");
  await expect.poll(feed, patience).toContain("After all that");

  // A shard, which may hold what is not released: in whatever spelling it is asked for, nobody gets it.
  mkdirSync(join(assets, "_entries"));
  writeFileSync(join(assets, "_entries/shard.bin"), "Embargoed");
  const status = async (path: string) => (await get(path))?.status;
  // Where the server knows the file, it leads from another spelling of its path to the usual one.
  await expect.poll(() => status("/%5Fentries/shard.bin"), patience).toBe(307);
  for (const path of ["/_entries/shard.bin", "/_entries/shard", "/_entries//shard.bin", "/_entries/%73hard.bin"]) {
    expect([path, await status(path)]).toEqual([path, 404]);
  }
});

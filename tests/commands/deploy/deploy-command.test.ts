import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { article, change, contentFolder, type Files, site, story, text } from "../../content/content-folder.ts";
import { projectCopy, projectEnvironment } from "../project-copy.ts";

/** Reserved for documentation: RFC 5737. */
const origin = "https://192.0.2.1";

/** Prints how it was started, and exits with its own code. */
const stranger = 'console.log("wrangler", ...process.argv.slice(2));\nprocess.exit(7);\n';

const obliging = stranger.replace("7", "0");

interface Run {
  readonly files?: Files;
  readonly wrangler?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs `npm run deploy -- ...options` in a copy of the project. */
async function deploy(options: readonly string[], { files, wrangler, variables }: Run) {
  const folder = projectCopy(contentFolder(files), wrangler);
  const child = spawn(process.execPath, ["src/commands/deploy.ts", ...options], {
    cwd: folder,
    env: projectEnvironment(variables),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [status] = await once(child, "close");
  const log = join(folder, "content/released.jsonl");
  return { status, stdout, stderr, released: existsSync(log) ? readFileSync(log, "utf8") : undefined };
}

/** A server that counts connections, and answers none. */
async function countingServer() {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { host: `127.0.0.1:${address.port}`, connections: () => connections };
}

test("options are passed to wrangler, after one compile, and its exit code is returned", {
  timeout: 120_000,
}, async () => {
  const { stdout, status } = await deploy(["--env", "staging"], { wrangler: stranger, variables: { ORIGIN: origin } });

  expect(stdout).toMatch(/^1 stories, 1 articles.*\nwrangler deploy --env staging\n$/);
  expect(status).toBe(7);
});

test("only a problem of the content is printed, and wrangler is not started", { timeout: 120_000 }, async () => {
  const files = { [`${story}/en.md`]: change(text, '"The first story."', "") };
  const { stdout, stderr, status } = await deploy([], { files, wrangler: stranger, variables: { ORIGIN: origin } });

  expect(stderr).toMatch(
    new RegExp(
      `^content/${story}/en\\.md:3:7 lead: is empty; write text\n\n1 problem; no catalogue was written\\..*\n\nNothing was deployed\\.\n$`,
    ),
  );
  expect([stdout, status]).toEqual(["", 1]);
});

test("an origin that is reserved for examples is refused at its place", { timeout: 120_000 }, async () => {
  const { stdout, stderr, status } = await deploy(["--name", "another"], { wrangler: stranger });

  expect(stderr).toContain('content/site.yaml:1:9 origin: "https://news.example" is not a public address');
  expect(stderr).toContain("write the newsroom's address, or set the variable ORIGIN to it for this deploy\n");
  expect(stderr).toMatch(/\n\nNothing was deployed\.\n$/);
  expect(stdout).not.toContain("wrangler");
  expect(status).toBe(1);
});

const ofReaders = { "site.yaml": change(site, "https://news.example", origin) };

test("--record lists what is released without a deploy, and --accept deploys a changed id; wrangler sees neither", {
  timeout: 120_000,
}, async () => {
  const { released = "", stdout } = await deploy(["--record"], { files: ofReaders, wrangler: stranger });
  expect(stdout).toMatch(/content.released\.jsonl says what was released: commit it with the content\.\n$/);
  expect(stdout).not.toContain("wrangler");
  const files = {
    ...ofReaders,
    "released.jsonl": released,
    [`${story}/article.yaml`]: change(article, "id: first", "id: other"),
  };

  const accepted = await deploy(["--accept"], { files, wrangler: obliging });
  expect(accepted.stdout).toContain("wrangler deploy\n");
  expect(accepted.stderr).toContain('id: notice: was "first"');
  expect(accepted.released).toContain('{"id":"other",');
});

test("an origin in the variable ORIGIN that is reserved for examples is refused", { timeout: 120_000 }, async () => {
  const { stderr, status } = await deploy([], { wrangler: stranger, variables: { ORIGIN: "http://localhost:8787" } });

  expect(stderr).toContain('"http://localhost:8787", from the variable ORIGIN, is not a public address');
  expect(status).toBe(1);
});

test("a temporary account has an address that is only known afterwards", { timeout: 120_000 }, async () => {
  const { stdout, stderr, status } = await deploy(["--temporary"], { wrangler: obliging });

  expect(stderr).toContain("content/site.yaml:1:9 origin: notice: ");
  expect(stdout).toContain("wrangler deploy --temporary\n");
  expect(stdout).toMatch(/set the variable ORIGIN/);
  expect(status).toBe(0);
});

test("a configuration that cannot be read is reported without a stack trace", { timeout: 120_000 }, async () => {
  const options = ["--config", "nowhere.toml"];
  const { stderr, status } = await deploy(options, { wrangler: stranger, variables: { ORIGIN: origin } });

  expect(stderr).toContain("nowhere.toml");
  expect(stderr).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
});

test("a dry run sends no requests", { timeout: 180_000 }, async () => {
  const server = await countingServer();
  const { stdout, status, stderr } = await deploy(["--dryRun"], {
    files: { "site.yaml": `${site}hubs: [https://${server.host}/]\n` },
    variables: {
      ORIGIN: `http://${server.host}`,
      // Any requests of wrangler to other servers.
      npm_config_registry: `http://${server.host}/`,
      CLOUDFLARE_API_BASE_URL: `http://${server.host}/`,
      HTTPS_PROXY: `http://${server.host}`,
      HTTP_PROXY: `http://${server.host}`,
    },
  });

  expect(stdout).toContain("--dry-run: exiting now.");
  // wrangler runs `[build]` too.
  expect(stdout.match(/feed documents/g)).toHaveLength(1);
  expect(stdout).toMatch(/nothing was deployed, and no requests were sent\.\n$/);
  expect(stderr).toContain("content/site.yaml:1:9 origin: notice: ");
  expect([server.connections(), status]).toEqual([0, 0]);
});

test("--help prints the usage, even next to other options", { timeout: 60_000 }, async () => {
  const { stdout, status } = await deploy(["--env", "staging", "-h"], { wrangler: stranger });

  expect(stdout).toMatch(/^Usage: npm run deploy/);
  expect(status).toBe(0);
});

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderSource } from "../content/folder/folder-source.ts";
import { watchFolder } from "../content/folder/watch-folder.ts";
import { readYaml } from "../content/read/read-yaml.ts";
import { isMapping } from "../content/schema/mapping.ts";
import { readDevelopmentOrigin } from "../content/schema/origin.ts";
import { basePath } from "../urls/urls.ts";
import { holdPort } from "./dev/hold-port.ts";
import { startCompiler } from "./dev/start-compiler.ts";
import { type Server, startServer } from "./dev/start-server.ts";
import { coalesce } from "./run/coalesce.ts";
import { readOptions } from "./run/read-options.ts";

/*
 * Runs wrangler's development server next to a compile that watches the content.
 *
 * URLs in feeds begin with the origin, which in development is this machine and this port. Each port therefore has its own output
 * folder, so that `npm run compile`, a deploy and a second server can run at the same time.
 */

const usage = `Usage: npm run dev [-- options]

Serves the newsroom at http://localhost:8787, and compiles when content/ or src/ changes. While the content has problems, they are
shown here and the last good state is served. If the origin in site.yaml has a path, the newsroom is below that path here too. The
output is in .polyfeed/dev/PORT: \`npm run compile\` does not touch it, and a second server on another port has its own.

  --port N    use another port than 8787
  --drafts    show drafts
  --help      show this text

The variable ORIGIN sets another address at which this server can be reached.`;

const { values } = readOptions({
  options: {
    port: { type: "string", default: "8787" },
    drafts: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(usage);
else await develop(parsePort(values.port), values.drafts);

/** Ends the process with exit code 2 if the text is not a port. */
function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  console.error(`--port ${text} is not a port; write a number from 1 to 65535, such as 8787.`);
  return process.exit(2);
}

async function develop(port: number, drafts: boolean): Promise<void> {
  const hold = await holdPort(port);
  if ("refused" in hold) fail(describePortError(port, hold.refused));

  const address = `http://localhost:${port}`;
  const origin = process.env.ORIGIN || `${address}${readBasePath("content")}`;
  const page = `${address}${basePath({ origin })}`;
  const output = join(".polyfeed", "dev", String(port));
  const catalogue = join(output, "catalogue.bin");
  mkdirSync(output, { recursive: true });
  // Replaces src/bundled-catalogue.ts.
  writeFileSync(join(output, "catalogue.js"), 'export { default } from "./catalogue.bin";\n');

  let server: Promise<Server> | undefined;
  const options = ["--output", output, "--schemas", join(".polyfeed", "schemas"), ...(drafts ? ["--drafts"] : [])];
  const compiler = startCompiler(options, { ...process.env, ORIGIN: origin }, (compiled) => {
    if (!compiled && existsSync(catalogue)) console.error("The last good state is served until this is fixed.");
    else if (!compiled) console.error("There is no good state to serve yet; the server starts when this is fixed.");
    if (server || !(compiled || existsSync(catalogue))) return;
    hold.release();
    server = startServer({
      port,
      output,
      onReady: () => console.log(`Ready on ${page}${origin === page ? "" : `, with ${origin} in its URLs`}`),
      onFailure: stopWith,
    }).catch(stopWith);
  });
  watchFolder(
    "src",
    coalesce(async () => {
      compiler.restart();
      (await server)?.retry();
    }, 100),
  );
  // Exits immediately: a terminal's Ctrl-C ends the runtime too, which wrangler would take for a crash and restart.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit());

  function stopWith(error: NodeJS.ErrnoException): never {
    // wrangler wraps the errors that prevent it from starting.
    const { message } = error.cause instanceof Error ? error.cause : error;
    const remedy = error.code === "ERR_MODULE_NOT_FOUND" ? '; run "npm install" first' : "";
    return fail(`The server cannot run: ${message}${remedy}`);
  }
}

/**
 * Returns the path of the origin in a content folder's `site.yaml`; empty if it has none. Problems of the file are left for
 * compile to report.
 */
function readBasePath(folder: string): string {
  const root = folderSource(folder).folder("");
  const yaml = root && readYaml(root, "site.yaml");
  if (!yaml || "problems" in yaml || !isMapping(yaml.value) || typeof yaml.value.origin !== "string") return "";
  const origin = readDevelopmentOrigin(yaml.value.origin);
  return origin === undefined ? "" : basePath({ origin });
}

function describePortError(port: number, code: string): string {
  const other = `choose another with "npm run dev -- --port ${port < 65_535 ? port + 1 : 8787}"`;
  if (code === "EADDRINUSE") return `Port ${port} is taken, perhaps by another "npm run dev"; stop that, or ${other}.`;
  return `Nothing can listen on port ${port} here (${code}); ${other}.`;
}

function fail(message: string): never {
  console.error(message);
  return process.exit(1);
}

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { watchFolder } from "../content/folder/watch-folder.ts";
import { basePath } from "../urls/urls.ts";
import { startCompiler } from "./dev/compiler.ts";
import { holdPort } from "./dev/hold-port.ts";
import { pathOfContent } from "./dev/path-of-content.ts";
import { type Server, startServer } from "./dev/start-server.ts";
import { readOptions } from "./options/read-options.ts";
import { coalesce } from "./watch/coalesce.ts";

/*
 * Wrangler's development server, beside a compile that watches the content.
 *
 * URLs in feeds come from the origin, which in development is this machine and this port. So what is served is compiled into a folder
 * of its own for each port: `npm run compile`, a deploy and a second server may run beside it.
 */

const usage = `Usage: npm run dev [-- options]

Serves the newsroom at http://localhost:8787, and compiles when content/ or src/ changes. Where the content has problems, they are
shown here and the last good state is served. Where the origin in site.yaml has a path, the newsroom is below it here too. What it
serves is in .polyfeed/dev/PORT: \`npm run compile\` changes nothing of it, and a second server on another port is one of its own.

  --port N    another port than 8787
  --drafts    drafts are shown
  --help      this text

The variable ORIGIN stands for another address under which this server is reached.`;

const { values } = readOptions({
  options: {
    port: { type: "string", default: "8787" },
    drafts: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(usage);
else await develop(portOf(values.port), values.drafts);

/** Ends the process with 2 for what is no port. */
function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  console.error(`--port ${text} is not a port; write a number from 1 to 65535, such as 8787.`);
  return process.exit(2);
}

async function develop(port: number, drafts: boolean): Promise<void> {
  const hold = await holdPort(port);
  if ("refused" in hold) fail(refusal(port, hold.refused));

  const address = `http://localhost:${port}`;
  const origin = process.env.ORIGIN || `${address}${pathOfContent("content")}`;
  const page = `${address}${basePath({ origin })}`;
  const output = join(".polyfeed", "dev", String(port));
  const catalogue = join(output, "catalogue.bin");
  mkdirSync(output, { recursive: true });
  // In the place of src/bundled-catalogue.ts.
  writeFileSync(join(output, "catalogue.js"), 'export { default } from "./catalogue.bin";\n');

  let server: Promise<Server> | undefined;
  const options = ["--output", output, "--schemas", join(".polyfeed", "schemas"), ...(drafts ? ["--drafts"] : [])];
  const compiler = startCompiler(options, { ...process.env, ORIGIN: origin }, (compiled) => {
    if (!compiled && existsSync(catalogue)) console.error("The last good state is served until this is put right.");
    else if (!compiled) console.error("There is no good state yet to serve; the server starts when this is put right.");
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
  // At once: a terminal's Ctrl-C ends the runtime too, which wrangler would call a crash and start again.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit());

  function stopWith(error: NodeJS.ErrnoException): never {
    // wrangler wraps what it fails of when it starts.
    const { message } = error.cause instanceof Error ? error.cause : error;
    const remedy = error.code === "ERR_MODULE_NOT_FOUND" ? '; run "npm install" first' : "";
    return fail(`The server cannot run: ${message}${remedy}`);
  }
}

function refusal(port: number, code: string): string {
  const other = `choose another with "npm run dev -- --port ${port < 65_535 ? port + 1 : 8787}"`;
  if (code === "EADDRINUSE") return `Port ${port} is taken, perhaps by another "npm run dev"; end that, or ${other}.`;
  return `Nothing can listen on port ${port} here (${code}); ${other}.`;
}

function fail(message: string): never {
  console.error(message);
  return process.exit(1);
}

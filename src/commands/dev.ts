import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readOptions } from "../compile/read-options.ts";
import { coalesce } from "../compile/watch/coalesce.ts";
import { watchFolder } from "../compile/watch/watch-folder.ts";
import { startCompiler } from "./dev/compiler.ts";

/*
 * Wrangler's development server, beside a compile that watches the content. Wrangler could run compile itself, but when that
 * fails, it holds back every request until it succeeds again (4.156); so it only sees the catalogue, which is always a good one.
 *
 * URLs in feeds come from the origin, which in development is this machine.
 */

const usage = `Usage: npm run dev [-- options]

Serves the newsroom at http://localhost:8787, and compiles when content/ or src/ changes. Where the content has problems, they are
shown here and the last good state is served.

  --port N    another port than 8787
  --drafts    drafts are shown
  --help      this text

The variable ORIGIN stands for another address under which this server is reached.`;

/** What the Worker is bundled with. */
const catalogue = new URL("../../.polyfeed/catalogue.bin", import.meta.url);

const { values } = readOptions({
  options: {
    port: { type: "string", default: "8787" },
    drafts: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(usage);
else develop(portOf(values.port), values.drafts);

/** As it is written in an address. Ends the process with 2 for what is no port: wrangler would say so without the option's name. */
function portOf(text: string): string {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return String(port);
  console.error(`--port ${text} is not a port; write a number from 1 to 65535, such as 8787.`);
  return process.exit(2);
}

function develop(port: string, drafts: boolean): void {
  const env = {
    ORIGIN: `http://localhost:${port}`,
    WRANGLER_SEND_METRICS: "false",
    // What Cloudflare would say of a request's client is used nowhere here, and is asked for at every reload otherwise.
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    ...process.env,
  };
  let started = false;

  const compiler = startCompiler(drafts ? ["--drafts"] : [], env, (compiled) => {
    if (!compiled && existsSync(catalogue)) console.error("The last good state is served until this is put right.");
    else if (!compiled) console.error("There is no good state yet to serve; the server starts when this is put right.");
    if (!started && (compiled || existsSync(catalogue))) startServer();
  });
  watchFolder(
    "src",
    coalesce(async () => compiler.restart(), 100),
  );

  function startServer(): void {
    started = true;
    const server = spawn("wrangler", ["dev", "--env", "dev", "--port", port], { stdio: "inherit", env });
    // Whoever ends this process means the server; a terminal's Ctrl-C reaches all by itself.
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
    process.on("SIGINT", () => undefined);
    server.on("error", (error) => {
      console.error(`wrangler does not start (${error.message}); run this as "npm run dev" after "npm install".`);
      process.exit(1);
    });
    server.on("exit", (code) => {
      compiler.stop();
      process.exit(code ?? 0);
    });
  }
}

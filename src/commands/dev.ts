import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

/*
 * `npm run dev [-- --port N]`: wrangler's development server, told where it is. URLs in feeds come from the origin, which in
 * development is this machine; the build that wrangler runs reads it from the environment.
 */

const { values } = parseArgs({
  options: { port: { type: "string", default: "8787" }, help: { type: "boolean", default: false } },
});

if (values.help) {
  console.log(`Usage: npm run dev [-- --port N]

Serves the newsroom at http://localhost:8787 (or port N) and compiles it again when content/ or src/ changes.
The variable ORIGIN stands for another address under which this server is reached.`);
} else {
  const { ORIGIN = `http://localhost:${values.port}`, WRANGLER_SEND_METRICS = "false" } = process.env;
  const server = spawn("wrangler", ["dev", "--port", values.port], {
    stdio: "inherit",
    env: { ...process.env, ORIGIN, WRANGLER_SEND_METRICS },
  });
  // Whoever ends this process means the server; a terminal's Ctrl-C reaches both by itself.
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
  process.on("SIGINT", () => undefined);
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
}

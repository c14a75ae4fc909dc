import { readFileSync } from "node:fs";
import { availableParallelism, cpus, release } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./project-folder.ts";

/** Describes the machine and the versions of a run. */
export function describeSetting(quick: boolean): string {
  const packages = ["workerd", "wrangler", "hono", "feed", "feedsmith"].map((name) => `${name} ${versionOf(name)}`);
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Linux ${release()}`;
  const kind = quick ? "A quick run, not for the record" : "Run";
  return `${kind} of ${new Date().toISOString().slice(0, 10)}: ${machine}; Node ${process.versions.node}, ${packages.join(", ")}.`;
}

/** Read as a file, since not every package exports its package.json. */
function versionOf(name: string): string {
  const text = readFileSync(join(projectFolder, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

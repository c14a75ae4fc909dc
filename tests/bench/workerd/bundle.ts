import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand } from "../support/run-command.ts";
import type { ProjectCopy } from "./project-copy.ts";

/** A Worker's modules: `worker.js`, and the data that it imports next to it; in `assets` the files of its binding `ASSETS`. */
export type WorkerFolder = string;

/** The output of compile that the Worker imports. */
const imported = ["catalogue.bin", "skeletons.js"];

/** Bundles our Worker. @param output the output folder of compile */
export async function bundleNewsroom(project: ProjectCopy, output: string): Promise<WorkerFolder> {
  for (const name of imported) {
    const [made, target] = [join(output, name), join(project.folder, ".polyfeed", name)];
    if (made !== target) await cp(made, target);
  }
  return bundle(project, "src/worker.ts");
}

/**
 * Bundles a Worker as `wrangler deploy` would upload it, with the project's settings.
 * @param entry path in the copy of the project, which contains what the entry imports
 */
export async function bundle(project: ProjectCopy, entry: string): Promise<WorkerFolder> {
  const name = basename(entry, ".ts");
  const output = join(project.folder, "bundles", name);
  const configuration = join(project.folder, `${name}.toml`);
  await writeFile(
    configuration,
    [`name = "${name}"`, `main = "${entry}"`, ...(await bundleSettings(project)), ""].join("\n"),
  );
  await runCommand({
    file: process.execPath,
    args: ["node_modules/wrangler/bin/wrangler.js", "deploy", "-c", configuration, "--dry-run", "--outdir", output],
    cwd: project.folder,
    timeout: 120_000,
    env: { CI: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_PATH: project.folder },
  });
  await rename(join(output, `${name}.js`), join(output, "worker.js")).catch(() => undefined);
  return output;
}

/** Writes a Worker that needs no bundling. */
export async function writeWorker(
  folder: WorkerFolder,
  code: string,
  data: Readonly<Record<string, Uint8Array>>,
): Promise<WorkerFolder> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "worker.js"), code);
  for (const [name, bytes] of Object.entries(data)) await writeFile(join(folder, name), bytes);
  return folder;
}

/** Copies a Worker with other data. @param assets folder for its binding `ASSETS` */
export async function copyWithData(
  worker: WorkerFolder,
  folder: WorkerFolder,
  bytes: Uint8Array,
  assets: string,
): Promise<WorkerFolder> {
  const [name] = await dataModules(worker);
  if (name === undefined) throw new Error(`${worker} has no data module`);
  const code = await readFile(join(worker, "worker.js"), "utf8");
  await rm(folder, { recursive: true, force: true });
  await writeWorker(folder, code, { [name]: bytes });
  await symlink(assets, join(folder, "assets"));
  return folder;
}

export async function dataModules(worker: WorkerFolder): Promise<readonly string[]> {
  return (await readdir(worker)).filter((name) => name.endsWith(".bin")).sort();
}

/** Returns the lines of the project's configuration that affect the code or how it runs. */
async function bundleSettings({ folder }: ProjectCopy): Promise<readonly string[]> {
  const [top = ""] = (await readFile(join(folder, "wrangler.toml"), "utf8")).split(/^\[/m);
  return top.match(/^(?:compatibility_date|compatibility_flags|minify|keep_names)\b.*$/gm) ?? [];
}

/** The project's, so that the runtime behaves as in production. */
export async function compatibility({ folder }: Pick<ProjectCopy, "folder">): Promise<Compatibility> {
  const text = await readFile(join(folder, "wrangler.toml"), "utf8");
  const date = /^compatibility_date\s*=\s*"([^"]+)"/m.exec(text)?.[1];
  if (!date) throw new Error("wrangler.toml has no compatibility_date");
  const [, flags = ""] = /^compatibility_flags\s*=\s*\[([^\]]*)\]/m.exec(text) ?? [];
  return { date, flags: Array.from(flags.matchAll(/"([^"]+)"/g), ([, flag = ""]) => flag) };
}

export interface Compatibility {
  readonly date: string;
  readonly flags: readonly string[];
}

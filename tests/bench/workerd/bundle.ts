import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand } from "../support/run-command.ts";
import type { ProjectCopy } from "./project-copy.ts";

/** A Worker's modules: `worker.js`, and beside it what it imports as data; in `assets` what its binding `ASSETS` has. */
export type WorkerFolder = string;

/** What the Worker imports of what compile makes of a content folder. */
const imported = ["catalogue.bin", "skeletons.js"];

/** Bundles our Worker. @param output what compile has made */
export async function bundleNewsroom(project: ProjectCopy, output: string): Promise<WorkerFolder> {
  for (const name of imported) {
    const [made, target] = [join(output, name), join(project.folder, ".polyfeed", name)];
    if (made !== target) await cp(made, target);
  }
  return bundle(project, "src/worker.ts");
}

/**
 * Bundles a Worker as `wrangler deploy` would upload it, with the project's settings.
 * @param entry path in the copy of the project, which has what the entry imports
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

/** Writes a Worker whose code is known already. */
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

/** The same code over other data. @param assets a folder that `ASSETS` is to have */
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

/** Those lines of the project's configuration that change the code or how it is run. */
async function bundleSettings({ folder }: ProjectCopy): Promise<readonly string[]> {
  const [top = ""] = (await readFile(join(folder, "wrangler.toml"), "utf8")).split(/^\[/m);
  return top.match(/^(?:compatibility_date|compatibility_flags|minify|keep_names)\b.*$/gm) ?? [];
}

/** That of the project, so that the runtime behaves as it will. */
export async function compatibilityDate({ folder }: Pick<ProjectCopy, "folder">): Promise<string> {
  const text = await readFile(join(folder, "wrangler.toml"), "utf8");
  const date = /^compatibility_date\s*=\s*"([^"]+)"/m.exec(text)?.[1];
  if (!date) throw new Error("wrangler.toml has no compatibility_date");
  return date;
}

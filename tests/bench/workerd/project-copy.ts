import { readFileSync } from "node:fs";
import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../support/project-folder.ts";
import { runCommand } from "../support/run-command.ts";

/** A copy of the project as it was when the run began, since somebody may edit the tree in the meantime. */
export interface ProjectCopy {
  readonly folder: string;
  /** Compiles a content folder to a catalogue and assets, as `npm run compile` does. */
  compile(content: string, output: string): Promise<void>;
}

export async function copyProject(folder: string): Promise<ProjectCopy> {
  await mkdir(folder, { recursive: true });
  for (const name of ["src", "package.json", "package-lock.json", "tsconfig.json", "wrangler.toml"]) {
    await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  const contenders = "tests/bench/contenders";
  await cp(join(projectFolder, contenders), join(folder, contenders), { recursive: true });
  await symlink(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    async compile(content, output) {
      await runCommand({ ...compileCommand(folder, content, output), timeout: 10 * 60_000 });
    },
  };
}

/** `npm run compile` without npm. */
export function compileCommand(folder: string, content: string, output: string) {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    scripts: { compile: string };
  };
  const [, ...args] = scripts.compile.split(" ");
  return { file: process.execPath, args: [...args, "--content", content, "--output", output], cwd: folder };
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A copy of the project with another newsroom's content, in which commands run as in a checkout; removed when the test ends.
 * @param wrangler the code of a program that replaces wrangler
 */
export function projectCopy(content: string, wrangler?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-project-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["src", "package.json", "tsconfig.json", "wrangler.toml"]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  cpSync(content, join(folder, "content"), { recursive: true });
  const packages = join(folder, "node_modules");
  if (wrangler === undefined) {
    symlinkSync(resolve("node_modules"), packages);
    return folder;
  }
  mkdirSync(packages);
  for (const name of readdirSync("node_modules")) {
    if (name !== "wrangler") symlinkSync(resolve("node_modules", name), join(packages, name));
  }
  const programs = join(packages, "wrangler/bin");
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(packages, "wrangler/package.json"), JSON.stringify({ name: "wrangler", main: "main.cjs" }));
  const real = JSON.stringify(resolve("node_modules/wrangler"));
  writeFileSync(join(packages, "wrangler/main.cjs"), `module.exports = require(${real});\n`);
  writeFileSync(join(programs, "wrangler.js"), wrangler);
  return folder;
}

/** The environment variables of a command that npm starts in the copy, without those about a newsroom in the tests' own. */
export function projectEnvironment(variables: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { ORIGIN: _, ...environment } = process.env;
  return {
    ...environment,
    PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`,
    ...variables,
  };
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Returns the folders where Node looks for a package that is required from a folder: each `node_modules` from there up. */
function foldersFor(name: string, from: string): readonly string[] {
  const parents = from
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, parts.length - index).join("/node_modules/"));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

// npm leaves out the packages of other platforms if it writes the lock file with packages already installed: npm/cli#4828.
test("the lock file has the packages of every platform, so that `npm ci` works on each", () => {
  const named = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ name, from })),
  );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(({ name, from }) => !foldersFor(name, from).some((folder) => folder in packages));
  expect(missing).toEqual([]);
});

test("the lock file has no download addresses, since each machine uses its own registry", () => {
  const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(addressed.map(([path]) => path)).toEqual([]);
});

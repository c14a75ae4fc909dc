import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const source = new URL("../src/", import.meta.url);

/** Returns the modules of `src` that a module imports as values, itself included. */
function modulesOf(url: URL, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(url.pathname)) return known;
  known.add(url.pathname);
  const code = readFileSync(url, "utf8");
  for (const [, clause = "", path = ""] of code.matchAll(/^(?:import|export) ([^;]*?)from "(\.[^"]+\.tsx?)";$/gm)) {
    if (!clause.startsWith("type ")) modulesOf(new URL(path, url), known);
  }
  return known;
}

test("the Worker imports the words of no language, since the catalogue has those of the site", () => {
  const modules = [...modulesOf(new URL("worker.ts", source))].map((path) => path.slice(source.pathname.length));
  expect(modules).toContain("messages/fill.ts");
  expect(
    modules.filter((path) =>
      /^(?:messages\/languages|content|embeds|markdown|pictures|problems|recordings|build|commands)\//.test(path),
    ),
  ).toEqual([]);
});

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { outputFolder } from "../build/compiled.ts";
import { article, contentFolder, type Files, png, story, text } from "../content/content-folder.ts";

/** Prints the URL of each module that is loaded. */
const listing = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from "node:module";
registerHooks({
  load(url, context, next) {
    console.log(url);
    return next(url, context);
  },
});`)}`;

/** Lists the packages that `npm run compile` loads for this content. */
function loadedFor(files: Files): ReadonlySet<string> {
  const command = ["--import", listing, "src/commands/compile/main.js", "--output", outputFolder()];
  const run = spawnSync(process.execPath, [...command, "--content", contentFolder(files)], { encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  return new Set(Array.from(run.stdout.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g), ([, name = ""]) => name));
}

test("a package that only some texts or pictures need is not loaded for others", () => {
  const packages = ["htmlparser2", "sanitize-html", "image-size", "sharp"];
  const usual = loadedFor({});
  expect(usual.has("markdown-it")).toBe(true);
  expect(packages.filter((name) => usual.has(name))).toEqual([]);
  const rich = loadedFor({
    [`${story}/article.yaml`]: `${article}image: { file: p.png }\n`,
    [`${story}/p.png`]: png,
    [`${story}/en.md`]: text.replace("lead:", 'image: { alt: "A dot" }\nlead:').replace("Body.", "<b>Body.</b>"),
  });
  expect(packages.filter((name) => rich.has(name))).toEqual(["htmlparser2", "sanitize-html", "image-size"]);
});

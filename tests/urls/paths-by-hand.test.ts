// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are source code.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** A string or a template in the source, which has no comments left. */
const literals = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g;

/** Texts that begin like a path, that join segments, and that are appended to the site's address. */
const begun = /^.\/[a-z_.:]/i;
const composed = /(?<!<)\/\$\{/;
const added = /\borigin\}[/$]/;

/** The rooms that serve the site; in the others, paths are those of files. */
const serving = /^src\/(?:app|worker|warm-up|domain|feed|formats|http|pack|pages|websub|commands\/deploy)\b/;

function pathsIn(file: string, source: string): readonly string[] {
  return (source.replace(comments, "").match(literals) ?? []).filter(
    (text) =>
      begun.test(text) ||
      added.test(text) ||
      (serving.test(file) && composed.test(text) && !text.startsWith("`https://")),
  );
}

/** Paths of files. */
const files: ReadonlySet<string> = new Set(['"/article.yaml"']);

test("no path of the site is written by hand outside the room that prints all of them", () => {
  // Paths in the table of providers are those of other sites.
  const sources = globSync("src/**/*.{ts,tsx,js}").filter((file) => !/^src\/(?:urls|embeds)\//.test(file));
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap((file) =>
    pathsIn(file, readFileSync(file, "utf8")).flatMap((text) => (files.has(text) ? [] : `${file}: ${text}`)),
  );
  expect(found).toEqual([]);
});

test.each([
  ['app.get("/opml.xml", handler);'],
  ["const at = `/media/${hash}`;"],
  ["<a href={`/${language}/`}>"],
  ["return `${page}archive/${number}/`;"],
  ["return `${site.origin}/sitemap.xml`;"],
  ["return `${origin}${path}`;"],
])("%s is found", (source) => {
  expect(pathsIn("src/http/any.ts", source)).toHaveLength(1);
});

test.each([
  ["// as in `/feed.json`"],
  ["/** Below `/media/x`. */"],
  ["html += `</${name}>`;"],
  ['import { urls } from "../../src/urls/urls.ts";'],
  ['path.split("/")'],
  ["`https://reader.example/subscribe/${url}`"],
])("%s is not one", (source) => {
  expect(pathsIn("src/http/any.ts", source)).toEqual([]);
});

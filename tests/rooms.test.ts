import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/*
 * The rooms of `src` and their allowed imports; docs/design.md describes the rooms. There are no import cycles, neither between
 * rooms nor between the folders and files inside them.
 */

interface Room {
  readonly imports: readonly string[];
  /** Packages and other modules from outside `src`. */
  readonly packages?: readonly string[];
  /** Runs in Node only: it may import Node's modules, and any package except those of the Worker. */
  readonly node?: boolean;
}

const rooms: Readonly<Record<string, Room>> = {
  domain: { imports: [] },
  urls: { imports: ["domain"] },
  xml: { imports: [] },
  messages: { imports: ["domain"] },
  websub: { imports: [] },
  feed: { imports: ["domain", "urls", "messages"] },
  formats: { imports: ["domain", "urls", "xml", "feed"], packages: ["feed", "xml-js", "#skeletons"] },
  pack: { imports: ["domain", "urls", "feed", "formats"] },
  problems: { imports: ["domain"] },
  embeds: { imports: ["domain"] },
  markdown: { imports: ["domain", "xml", "problems", "embeds"], node: true },
  pictures: { imports: ["domain", "urls", "xml", "problems"], node: true },
  recordings: { imports: ["domain", "problems"], node: true },
  content: {
    imports: [
      ...["domain", "urls", "xml", "messages", "formats", "problems"],
      ...["embeds", "markdown", "pictures", "recordings"],
    ],
    node: true,
  },
  build: {
    imports: [
      ...["domain", "urls", "xml", "messages", "feed", "formats", "pack"],
      ...["problems", "embeds", "markdown", "pictures", "recordings", "content"],
    ],
    node: true,
  },
  pages: { imports: ["domain", "urls", "xml", "messages", "feed", "formats"], packages: ["hono"] },
  http: {
    imports: ["domain", "urls", "xml", "messages", "feed", "formats", "pack", "pages", "websub"],
    packages: ["hono"],
  },
  commands: {
    imports: [
      ...["domain", "urls", "xml", "messages", "feed", "formats", "pack", "websub"],
      ...["problems", "embeds", "markdown", "pictures", "recordings", "content", "build"],
    ],
    node: true,
  },
  // The entry point: files next to the rooms.
  ".": {
    imports: ["domain", "urls", "xml", "messages", "feed", "formats", "pack", "pages", "http", "websub"],
    packages: ["hono", "cloudflare:workers", "node:zlib", "../.polyfeed/catalogue.bin"],
  },
};

/** Imports by importing file. Paths are relative to `src`, except those of packages. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** Imports of types count, since they are dependencies too. */
const specifier = /\b(?:from|import|import\()\s*"([^"]+)"|new URL\(\s*["`]([^"`$]+)/g;

const inSource: Imports = new Map(
  globSync("**/*.{ts,tsx,js}", { cwd: "src" }).map((file) => {
    const text = readFileSync(join("src", file), "utf8");
    return [file, Array.from(text.matchAll(specifier), ([, name, url]) => resolved(file, name ?? `${url}`))];
  }),
);

function resolved(file: string, name: string): string {
  return name.startsWith(".") ? normalize(join(dirname(file), name)).replace(/\/$/, "") : name;
}

function roomOf(file: string): string {
  const [room = ".", ...rest] = file.split("/");
  return rest.length > 0 || room in rooms ? room : ".";
}

/** Returns the imports that the table does not allow, as "from -> to". */
function forbidden(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, names]) => {
    const own = roomOf(file);
    const room = rooms[own] ?? { imports: [] };
    return names.filter((name) => !isAllowed(own, room, name)).map((name) => `${file} -> ${name}`);
  });
}

function isAllowed(own: string, { imports, packages = [], node = false }: Room, name: string): boolean {
  if (name.startsWith("node:")) return node || packages.includes(name);
  if (inSource.has(name) || name.includes("/")) {
    const target = roomOf(name);
    if (target in rooms) return target === own || imports.includes(target);
  }
  const [scope = "", rest] = name.split("/");
  const known = scope.startsWith("@") ? `${scope}/${rest}` : scope;
  // Rooms that run in Node may import any package of package.json, except the renderer's, which one room imports, and the
  // Worker's.
  return (
    packages.includes(known) ||
    packages.includes(name) ||
    (node && !["feed", "xml-js", "hono", "#skeletons"].includes(known))
  );
}

/** Returns every import cycle as the names in it. Each name is in at most one. */
function rings(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const reach = (from: string) => {
    const seen = new Set<string>();
    const open = [from];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const next of arrows.get(name) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return seen;
  };
  const reached = new Map([...arrows.keys()].map((name) => [name, reach(name)]));
  const ringOf = (name: string) =>
    [...reached].filter(([other, names]) => reached.get(name)?.has(other) && names.has(name)).map(([other]) => other);
  return [...new Set([...arrows.keys()].map((name) => ringOf(name).sort().join(" <-> ")))].filter(Boolean);
}

function arrowsBetween(imports: Imports, name: (file: string) => string) {
  const arrows = new Map<string, Set<string>>();
  for (const [file, names] of imports) {
    for (const target of names.filter((each) => imports.has(each))) {
      const [from, to] = [name(file), name(target)];
      if (from !== to || file === target) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return arrows;
}

const files = (file: string) => file;

test("each room imports only what the table of rooms allows", () => {
  expect(forbidden(inSource)).toEqual([]);
  expect(new Set([...inSource.keys()].map(roomOf))).toEqual(new Set(Object.keys(rooms)));
});

test("no file imports itself through others", () => {
  expect(rings(arrowsBetween(inSource, files))).toEqual([]);
});

test("no folder imports itself through others, not even within a room", () => {
  expect(rings(arrowsBetween(inSource, dirname))).toEqual([]);
});

test.each([
  ["domain/site.ts", "urls/urls.ts"],
  ["pages/home-page.tsx", "node:fs"],
  ["http/redirect.ts", "build/compile.ts"],
  ["build/compile.ts", "commands/compile/command.ts"],
  ["pack/pack.ts", "hono"],
  ["http/feed-document.ts", "feed"],
  ["app.ts", "content/folder/folder-source.ts"],
])("an import in %s of %s is found", (file, target) => {
  const planted = new Map(inSource).set(file, [...(inSource.get(file) ?? []), target]);
  expect(forbidden(planted)).toEqual([`${file} -> ${target}`]);
});

test("cycles of files and of folders are found", () => {
  const planted = new Map(inSource).set("content/yaml/locate.ts", ["content/read/read-story.ts"]);
  expect(rings(arrowsBetween(planted, files)).join()).toContain("content/yaml/locate.ts");
  expect(rings(arrowsBetween(planted, dirname)).join()).toMatch(/content\/read .*content\/yaml/);
});

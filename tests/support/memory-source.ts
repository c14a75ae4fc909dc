import { createHash } from "node:crypto";
import type { ContentSource, Folder, FolderEntry } from "../../src/content/source/content-source.ts";
import { isStoryText } from "../../src/content/source/content-source.ts";

/** Contents by path; null for a file that does not exist. */
type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Content that exists only in memory. */
export interface MemorySource extends ContentSource {
  /** Changes these files and no others. */
  write(files: Files): void;
}

/** Imports nothing from tests, since threads open it too. */
export function memorySource(initial: Files): MemorySource {
  const name = "content";
  const files = new Map<string, Uint8Array>();
  const watching = new Set<() => void>();

  function write(changed: Files): void {
    for (const [path, contents] of Object.entries(changed)) {
      if (contents === null) files.delete(path);
      else files.set(path, Buffer.from(contents));
    }
    for (const onChange of watching) onChange();
  }

  function folder(place: string): Folder | undefined {
    const prefix = place === "" ? "" : `${place}/`;
    const kinds = new Map<string, FolderEntry["kind"]>();
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [first = "", ...rest] = path.slice(prefix.length).split("/");
      if (!first.startsWith(".")) kinds.set(first, rest.length > 0 ? "folder" : "file");
    }
    if (kinds.size === 0) return undefined;
    const entries = [...kinds].map(([entry, kind]) => ({ name: entry, kind }));
    return {
      place,
      path: `${name}/${place}`.replace(/\/$/, ""),
      entries: entries.sort((one, other) => (one.name < other.name ? -1 : 1)),
      read: (file) => bytesOf(prefix + file),
    };
  }

  function bytesOf(path: string): Uint8Array {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`There is no ${path}`);
    return bytes;
  }

  /** Returns the version of a file, or of a story's texts. */
  function versionOf(path: string): string | undefined {
    const texts = [...files].filter(
      ([each]) => each.startsWith(`${path}/`) && isStoryText(each.slice(path.length + 1)),
    );
    const read = files.has(path)
      ? [["", bytesOf(path)] as const]
      : texts.sort(([one], [other]) => (one < other ? -1 : 1));
    if (read.length === 0) return undefined;
    const hash = createHash("sha256");
    for (const [each, bytes] of read) hash.update(`${each}\0${bytes.length}\0`).update(bytes);
    return hash.digest("hex");
  }

  write(initial);
  return {
    name,
    id: "memory",
    get description() {
      return { module: import.meta.url, open: "memorySource", from: Object.fromEntries(files) };
    },
    write,
    folder,
    story(place) {
      const version = versionOf(place);
      const listed = folder(place);
      return listed && { ...listed, version: () => version ?? "" };
    },
    async file(path) {
      const bytes = files.get(path);
      if (!bytes) return { missing: folder(path) ? "a folder" : "absent" };
      return {
        size: bytes.length,
        read: async (start, end) => bytes.slice(start, end),
        sha256: async () => createHash("sha256").update(bytes).digest("hex"),
        version: () => versionOf(path) ?? "",
      };
    },
    renewVersion: (path, version) => (versionOf(path) === version ? version : undefined),
    watch(onChange) {
      watching.add(onChange);
      return { close: () => watching.delete(onChange) };
    },
  };
}

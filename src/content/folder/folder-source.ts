import { createHash } from "node:crypto";
import { readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { once } from "../../domain/once.ts";
import {
  type ContentSource,
  FileChanged,
  type Folder,
  isStoryText,
  type MissingFile,
  type StoredFile,
  type StoryFolder,
} from "../source/content-source.ts";
import {
  type FileWithStats,
  fingerprintOf,
  isSettled,
  openRanges,
  parseVersion,
  printVersion,
  readWithStats,
} from "./file-fingerprint.ts";
import { isAbsence, listFolder } from "./list-folder.ts";
import { watchFolder } from "./watch-folder.ts";

/** Returns the content in a folder on disk. */
export function folderSource(path: string): ContentSource {
  const root = resolve(path);
  const name = basename(root);
  const placeOf = (of: string) => (of === "" ? root : `${root}/${of}`);

  function folder(of: string): Folder | undefined {
    const place = placeOf(of);
    const entries = listFolder(place);
    return (
      entries && {
        place: of,
        path: of === "" ? name : `${name}/${of}`,
        entries,
        read: (file) => readFileSync(`${place}/${file}`),
      }
    );
  }

  function story(of: string): StoryFolder | undefined {
    const place = placeOf(of);
    // Taken before anything is read: a change made during the read is noticed next time.
    const taken = Date.now();
    const own = statsOf(place);
    const listed = own && folder(of);
    if (!listed) return undefined;
    const files = new Map<string, FileWithStats>();
    const file = (text: string) => {
      const read = files.get(text) ?? readWithStats(`${place}/${text}`);
      files.set(text, read);
      return read;
    };
    return {
      ...listed,
      read: (text) => file(text).bytes,
      version() {
        const names = listed.entries
          .filter(({ name, kind }) => kind === "file" && isStoryText(name))
          .map((each) => each.name);
        const texts = names.map(file);
        const hash = createHash("sha256");
        for (const [index, { bytes }] of texts.entries())
          hash.update(`${names[index]}\0${bytes.length}\0`).update(bytes);
        const fingerprint = fingerprintOf([own, ...texts.map(({ stats }) => stats)]);
        return printVersion({ taken, ...fingerprint, hash: hash.digest("base64url"), names });
      },
    };
  }

  /** @throws Error from the file system */
  function fileAt(of: string): StoredFile | MissingFile {
    const place = placeOf(of);
    if (!isInside(root, place)) return { missing: "outside the content" };
    const taken = Date.now();
    const { stats, read } = openRanges(place);
    if (stats.isDirectory()) return { missing: "a folder" };
    const bytesOf = (start: number, end: number) => {
      const bytes = unlessAbsent(() => read(start, end));
      if (!bytes) throw new FileChanged(of);
      return bytes;
    };
    const hash = once(() => {
      const sha256 = createHash("sha256");
      for (let start = 0; start < stats.size; start += piece) {
        sha256.update(bytesOf(start, Math.min(start + piece, stats.size)));
      }
      return sha256.digest("hex");
    });
    return {
      size: stats.size,
      read: async (start, end) => bytesOf(start, end),
      sha256: async () => hash(),
      version: () => printVersion({ taken, ...fingerprintOf([stats]), hash: hash(), names: [] }),
    };
  }

  return {
    name,
    id: root,
    description: { module: import.meta.url, open: "folderSource", from: root },
    folder,
    story,
    async file(of) {
      try {
        return fileAt(of);
      } catch (error) {
        return { missing: explainMissing(error) };
      }
    },
    renewVersion(of, version) {
      const place = placeOf(of);
      const known = parseVersion(version);
      const own = statsOf(place);
      if (!own) return undefined;
      const stats = [own, ...known.names.flatMap((file) => statsOf(`${place}/${file}`) ?? [])];
      if (isSettled(known, known.taken) && fingerprintOf(stats).digest === known.digest) return version;
      // The file was touched or checked out again: the bytes decide.
      const now = own.isDirectory() ? story(of) : fileAt(of);
      if (!now || "missing" in now) return undefined;
      const renewed = unlessAbsent(() => now.version());
      return renewed !== undefined && parseVersion(renewed).hash === known.hash ? renewed : undefined;
    },
    watch: (onChange) => watchFolder(root, onChange),
  };
}

/**
 * Returns the metadata of a file or folder; undefined if there is none. Symbolic links are followed: a link that
 * replaces a file changes the folder.
 */
function statsOf(place: string): Stats | undefined {
  return statSync(place, { throwIfNoEntry: false });
}

/** Whether a path is inside the content, after symbolic links are resolved: nothing outside it is served. */
function isInside(root: string, place: string): boolean {
  const real = realpathSync.native(place);
  // Usually there is no symbolic link, so the cheap check comes first.
  return isBelow(root, real) || isBelow(realpathSync.native(root), real);
}

function isBelow(folder: string, place: string): boolean {
  return place.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Returns undefined if a file has been removed or replaced since it was opened. */
function unlessAbsent<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileChanged || isAbsence(error)) return undefined;
    throw error;
  }
}

/** Bytes that are hashed at a time. */
const piece = 1024 * 1024;

/**
 * Explains why a file is missing.
 * @throws any other error
 */
function explainMissing(error: unknown): "absent" | "a folder" | "forbidden" {
  if (isAbsence(error)) return "absent";
  if (hasCode(error, "EISDIR")) return "a folder";
  if (hasCode(error, "EACCES")) return "forbidden";
  throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

import { type Dirent, readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../../domain/nearest.ts";
import type { Problem } from "../problem.ts";
import { quote } from "../schema/quote.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import type { Source } from "./source.ts";

/** A folder that has been listed. */
export interface Folder {
  /** Where it is on the disk. */
  readonly disk: string;
  /** As problems name it, with forward slashes. */
  readonly path: string;
  readonly entries: readonly Dirent[];
  /** Those of its files that have been read already, by name. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The text of a file that has to be there. A symbolic link is refused: what it leads to is not in the content's history. Reads
 * synchronously: texts are small and many, and for 40,000 of them the asynchronous calls cost five times what reading does.
 */
export function readSource(folder: Folder, name: string): Source | Problem {
  const path = `${folder.path}/${name}`;
  const entry = folder.entries.find((each) => each.name === name);
  if (entry?.isFile()) return decodeUtf8(path, folder.files?.get(name) ?? readFileSync(join(folder.disk, name)));
  const at = { path, line: 1, column: 1, field: "" };
  if (entry?.isSymbolicLink()) return { ...at, what: "is a symbolic link", instead: "put the file itself here" };
  if (entry) return { ...at, what: "is not a file", instead: "put a file here" };
  const names = folder.entries.map((each) => each.name);
  const near = nearest(name, names);
  return { ...at, what: "is missing", instead: near ? `rename ${quote(near)} to ${quote(name)}` : "add the file" };
}

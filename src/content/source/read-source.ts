import { findNearest } from "../../domain/find-name.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { SourceFile } from "../../problems/source-file.ts";
import type { Folder } from "./content-source.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

/** The text of a file that has to be there. A symbolic link is refused: what it leads to is not in the content's history. */
export function readSource(folder: Folder, name: string): SourceFile | Problem {
  const path = `${folder.path}/${name}`;
  const entry = folder.entries.find((each) => each.name === name);
  if (entry?.kind === "file") return decodeUtf8(path, folder.read(name));
  const at = { path, line: 1, column: 1, field: "" };
  if (entry?.kind === "link") return { ...at, what: "is a symbolic link", instead: "put the file itself here" };
  if (entry) return { ...at, what: "is not a file", instead: "put a file here" };
  const names = folder.entries.map((each) => each.name);
  const near = findNearest(name, names);
  return { ...at, what: "is missing", instead: near ? `rename ${quote(near)} to ${quote(name)}` : "add the file" };
}

import { basename, extname } from "node:path";
import { findNearest } from "../../domain/find-name.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { type ContentSource, FileChanged, type MissingFile, type StoredFile } from "../source/content-source.ts";
import { folderOf, type LocatedFile, normalizeName } from "../source/locate-file.ts";

/** What a reference is supposed to name, for the words of a problem. */
type Noun = "picture" | "recording" | "document";

/** Opens the file that a reference names and passes it on with its path in the content, or explains why it cannot be read. */
export async function openFile<Result>(
  content: ContentSource,
  { path, reference, isThere }: LocatedFile,
  noun: Noun,
  use: (file: StoredFile, source: string) => Promise<Result | Diagnosis>,
): Promise<Result | Diagnosis> {
  // Not left to the file system: one that ignores letter case would find files that others do not.
  if (path === undefined || !isThere) return diagnoseMissing(content, { path, reference }, noun);
  const file = await content.file(path);
  if ("missing" in file) return diagnoseUnreadable(content, path, reference, noun, file);
  try {
    return await use(file, path);
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error;
    return { what: `${quote(reference)} has changed while it was read`, instead: "compile again" };
  }
}

/** Explains that there is no such file, naming one that was probably meant. @param otherwise the remedy if there is none */
export function diagnoseMissing(
  content: ContentSource,
  { path, reference }: Pick<LocatedFile, "path" | "reference">,
  noun: Noun,
  otherwise = `add the ${noun}, or name one that exists`,
): Diagnosis {
  return path === undefined ? diagnoseOutside(reference, noun) : diagnoseAbsent(content, path, reference, otherwise);
}

function diagnoseOutside(reference: string, noun: Noun): Diagnosis {
  return {
    what: `${quote(reference)} is outside the content folder`,
    instead: `copy the ${noun} into the story's folder`,
  };
}

function diagnoseUnreadable(
  content: ContentSource,
  source: string,
  reference: string,
  noun: Noun,
  { missing }: MissingFile,
): Diagnosis {
  switch (missing) {
    case "absent":
      return diagnoseMissing(content, { path: source, reference }, noun);
    case "outside the content":
      return diagnoseOutside(reference, noun);
    case "a folder":
      return { what: `${quote(reference)} is a folder`, instead: `name a ${noun} in it` };
    case "forbidden":
      return { what: `${quote(reference)} cannot be read: permission is denied`, instead: "allow reading it" };
  }
}

function diagnoseAbsent(content: ContentSource, source: string, reference: string, otherwise: string): Diagnosis {
  const file = decodeSegment(reference);
  const entries = content.folder(folderOf(source))?.entries ?? [];
  const names = entries.flatMap((entry) => (/\.(?:md|ya?ml)$/i.test(entry.name) ? [] : entry.name));
  const name = basename(source);
  const isSame = (each: string) => normalizeName(each).toLowerCase() === normalizeName(name).toLowerCase();
  // Usually the letter case or the extension differs: "cover.jpg" for "cover.JPG" or "cover.webp". In YAML, what
  // follows " #" is a comment.
  const isCut = (each: string) => each.startsWith(`${name} #`);
  const near =
    names.find(isSame) ??
    names.find(isCut) ??
    names.find((each) => removeExtension(each) === removeExtension(name)) ??
    findNearest(name, names);
  // The folder that was written is kept: "img/b.png" is answered with "img/a.png".
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const instead = near ? `did you mean ${quote(folder + near)}?` : otherwise;
  return { what: `there is no file ${quote(file)}`, instead };
}

function removeExtension(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}

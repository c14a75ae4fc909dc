import { posix } from "node:path";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ContentSource, Folder } from "./content-source.ts";

/** Where the file is that a reference means. */
export interface LocatedFile {
  /** As it is written. */
  readonly reference: string;
  /** From the content's own folder. Where there is no file, the path at which it would be. Undefined outside the content. */
  readonly path: string | undefined;
  readonly isThere: boolean;
}

/**
 * Finds a file as its name is written, or as what that stands for with percent-encoding, which many programs write
 * (`my%20photo.png`). Names are looked up in their folders, so that the same is found on every file system, whether or not it tells
 * letter case and composed characters apart.
 * @param folder in which the reference begins
 * @param reference with forward slashes
 */
export function locateFile(content: ContentSource, folder: Folder, reference: string): LocatedFile {
  const path = findByListing(content, folder, reference) ?? findByListing(content, folder, decodeSegment(reference));
  if (path !== undefined) return { reference, path, isThere: true };
  return { reference, path: joinBelow(folder.place, decodeSegment(reference)), isThere: false };
}

function findByListing(content: ContentSource, folder: Folder, reference: string): string | undefined {
  if (reference.startsWith("/")) return undefined;
  let { place } = folder;
  for (const segment of reference.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      if (place === "") return undefined;
      place = folderOf(place);
      continue;
    }
    const listed = place === folder.place ? folder : content.folder(place);
    const names = (listed?.entries ?? []).map(({ name }) => name);
    const name = names.includes(segment)
      ? segment
      : names.find((each) => normalizeName(each) === normalizeName(segment));
    if (name === undefined) return undefined;
    place = place === "" ? name : `${place}/${name}`;
  }
  // The content's own folder is no file in it.
  return place === "" ? undefined : place;
}

/** The path of the folder that something is in; empty for the content's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function joinBelow(folder: string, reference: string): string | undefined {
  const path = posix.join(folder, reference).replace(/\/$/, "");
  const isOutside = reference.startsWith("/") || reference.includes("\0") || /^\.\.?(?:\/|$)/.test(path);
  return isOutside ? undefined : path;
}

/**
 * A name as names are compared: composed. A Mac stores "й" as it was typed or as two code points, and finds either by the other; no
 * other file system does.
 */
export function normalizeName(name: string): string {
  return name.normalize("NFC");
}

import { posix } from "node:path";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ContentSource, Folder } from "./content-source.ts";

/** The file that a reference names. */
export interface LocatedFile {
  /** As it is written. */
  readonly reference: string;
  /** Relative to the content folder. If there is no file, the path it would have. Undefined outside the content. */
  readonly path: string | undefined;
  readonly isThere: boolean;
}

/**
 * Finds a file by its name as it is written, or percent-decoded, since many programs write percent-encoded names
 * (`my%20photo.png`). Names are looked up in listings of folders, so that the result is the same on every file system,
 * whether or not it distinguishes letter case and composed characters.
 * @param folder that the reference is relative to
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
  // The content folder itself is not a file.
  return place === "" ? undefined : place;
}

/** Returns the path of the folder that contains a path; empty for the content folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function joinBelow(folder: string, reference: string): string | undefined {
  const path = posix.join(folder, reference).replace(/\/$/, "");
  const isOutside = reference.startsWith("/") || reference.includes("\0") || /^\.\.?(?:\/|$)/.test(path);
  return isOutside ? undefined : path;
}

/**
 * Normalises a name for comparison, to NFC. A Mac stores "й" as one or two code points, as it was typed, and finds
 * either by the other; no other file system does.
 */
export function normalizeName(name: string): string {
  return name.normalize("NFC");
}

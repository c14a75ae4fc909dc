import { dirname, join } from "node:path";
import { comparableName } from "./comparable-name.ts";
import { decodeSegment } from "./decode-segment.ts";
import { listFolder } from "./list-folder.ts";

/**
 * The absolute path of the file that a reference means, with its name as it is on the disk: as written, or as what it stands for
 * with percent-encoding, which many programs write (`my%20photo.png`). Names are looked up in their folders, so that the same is
 * found on every file system, whether or not it tells letter case and composed characters apart. Undefined where there is none.
 * @param folder the absolute path of the folder that the reference begins in
 * @param reference with forward slashes
 */
export function namedFile(folder: string, reference: string): string | undefined {
  return found(folder, reference) ?? found(folder, decodeSegment(reference));
}

function found(folder: string, path: string): string | undefined {
  if (path.startsWith("/")) return undefined;
  let place = folder;
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      place = dirname(place);
      continue;
    }
    const names = (listFolder(place) ?? []).map(({ name }) => name);
    const name = names.includes(segment)
      ? segment
      : names.find((each) => comparableName(each) === comparableName(segment));
    if (name === undefined) return undefined;
    place = join(place, name);
  }
  return place;
}

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { ContentPicture } from "../../content/read/picture-registry.ts";
import type { PictureStore } from "../../pictures/picture-store.ts";
import { isUnfinished, replaceFile } from "./write-file.ts";

/** A picture, and where else it is served. */
export type ServedPicture = Pick<ContentPicture, "media" | "formerPath">;

/** A folder with the files of pictures, by the last part of the paths at which they are served. */
export interface PictureFiles extends PictureStore {
  readonly folder: string;
  /** Whether all files of a picture were there when the folder was opened. */
  has(picture: ServedPicture): boolean;
  /** Returns the place of a file on disk. */
  place(path: string): string;
  /** Removes all other files that were there when the folder was opened: those written since may belong to another run. */
  keepOnly(pictures: readonly ServedPicture[]): void;
}

export function openPictureFiles(folder: string): PictureFiles {
  mkdirSync(folder, { recursive: true });
  const before = new Set(readdirSync(folder));
  const place = (path: string) => join(folder, basename(path));
  return {
    folder,
    place,
    has: (picture) => pathsOf(picture).every((path) => before.has(basename(path))),
    sizeOf: (path) => statSync(place(path), { throwIfNoEntry: false })?.size,
    write: (path, bytes) => replaceFile(place(path), bytes),
    keepOnly(pictures) {
      const kept = new Set(pictures.flatMap(pathsOf).map((path) => basename(path)));
      for (const name of before)
        if (!kept.has(name) && !isUnfinished(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Returns the paths of all files of a picture: itself, as it was served before, its copy and its smaller sizes. */
export function pathsOf({ media: { path, copy, smaller }, formerPath }: ServedPicture): readonly string[] {
  const others = [...(copy ? [copy] : []), ...smaller].map((each) => each.path);
  return [path, ...(formerPath === undefined ? [] : [formerPath]), ...others];
}

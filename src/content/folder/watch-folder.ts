import { type FSWatcher, lstatSync, watch } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { ContentWatch } from "../source/content-source.ts";
import { isAbsence, listFolder } from "./list-folder.ts";

/**
 * Reports every change in a folder and its subfolders, except hidden ones; it continues when the folder is removed and
 * restored.
 *
 * There is one watcher for each folder, since the `recursive` option of `fs.watch` watches files on Linux: it loses a
 * file that an editor saves by renaming another over it, from the second time on (Node 24.21).
 */
export function watchFolder(root: string, onChange: () => void): ContentWatch {
  const top = resolve(root);
  const watchers = new Map<string, FSWatcher>();

  function add(folder: string): void {
    const watcher = watchIfThere(folder, (name) => {
      if (name?.startsWith(".")) return;
      // It may be a folder that is new, was removed, or was replaced by another of the same name.
      if (name !== null) renew(join(folder, name));
      onChange();
    });
    if (!watcher) return;
    watchers.set(folder, watcher);
    for (const { name, kind } of listFolder(folder) ?? []) {
      if (kind === "folder") add(join(folder, name));
    }
  }

  function renew(path: string): void {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) add(path);
  }

  // The parent folder is watched because the folder itself may be removed and restored.
  const above = watchIfThere(dirname(top), (name) => {
    if (name !== basename(top)) return;
    renew(top);
    onChange();
  });
  add(top);
  return {
    close() {
      above?.close();
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function watchIfThere(folder: string, onEvent: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_, name) => onEvent(name));
    // On Windows, removing a folder raises an error; the watcher of its parent reports the removal too.
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

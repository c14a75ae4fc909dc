import { linkSync, mkdirSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "./replace-file.ts";
import { writeChanged } from "./write-changed.ts";

/** A file below the assets' folder: written, shared with another place, or made where it is not there yet. */
export type OutputFile =
  | { readonly path: string; readonly content: Uint8Array | string }
  | { readonly path: string; readonly link: string }
  | { readonly path: string; make(): Promise<Uint8Array> };

export interface Output {
  readonly catalogue: Uint8Array;
  /** Served as they are. All but `_headers` are named by their content. */
  readonly assets: readonly OutputFile[];
}

/**
 * Writes what compile has made, the catalogue last and by renaming, so that whoever watches the folder never sees half of it.
 * Assets of the state before are removed only then: until the rename they may still be asked for.
 */
export async function writeOutput(folder: string, { catalogue, assets }: Output): Promise<void> {
  const root = join(folder, "assets");
  await mkdir(root, { recursive: true });
  const present = new Set(await filesBelow(root));
  for (const asset of assets) {
    // All but those with content are named by it: where such a one is, it is right.
    if ("content" in asset || !present.has(join(root, asset.path))) await writeAsset(join(root, asset.path), asset);
  }
  await writeChanged(join(folder, "catalogue.bin"), catalogue);
  const kept = new Set(assets.map(({ path }) => join(root, path)));
  for (const path of present) if (!kept.has(path)) await rm(path);
}

async function writeAsset(path: string, asset: OutputFile): Promise<void> {
  // There may be thousands of links: one at a time and without waiting takes a tenth of what it takes by promises.
  if ("link" in asset && isLinked(asset.link, path)) return;
  mkdirSync(dirname(path), { recursive: true });
  if ("content" in asset) return writeChanged(path, asset.content);
  await replaceFile(path, async (temporary) => {
    if ("make" in asset) return writeFile(temporary, await asset.make());
    return copyFile(asset.link, temporary);
  });
}

/** Whether another name could be given to the file: not where there is no folder yet, nor where the file system has no links. */
function isLinked(source: string, path: string): boolean {
  try {
    linkSync(source, path);
    return true;
  } catch {
    return false;
  }
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []));
}

import { copyFile, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "./replace-file.ts";
import { writeChanged } from "./write-changed.ts";

/** A file below the assets' folder: written, copied from elsewhere, or made where it is not there yet. */
export type OutputFile =
  | { readonly path: string; readonly content: Uint8Array | string }
  | { readonly path: string; readonly source: string }
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
  for (const asset of assets) await writeAsset(join(root, asset.path), asset);
  await writeChanged(join(folder, "catalogue.bin"), catalogue);
  await removeOthers(root, new Set(assets.map(({ path }) => join(root, path))));
}

async function writeAsset(path: string, asset: OutputFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if ("content" in asset) return writeChanged(path, asset.content);
  // Named by its content: where it is, it is right.
  const existing = await stat(path).catch(() => undefined);
  if (existing) return;
  await replaceFile(path, async (temporary) =>
    "source" in asset ? copyFile(asset.source, temporary) : writeFile(temporary, await asset.make()),
  );
}

async function removeOthers(root: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path)) await rm(path);
  }
}

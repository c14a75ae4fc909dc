import { linkSync, mkdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Site } from "../../domain/site.ts";
import { skeletons } from "../../formats/skeletons.ts";
import { assetPath } from "../../urls/file-paths.ts";
import { removeUnfinished, replaceFile, writeChanged } from "../files/write-file.ts";

/**
 * A file by its path from the site's address: written, the same as an asset before it, shared with another place, or made where it is not there
 * yet.
 */
export type OutputFile =
  | { readonly path: string; readonly content: Uint8Array | string }
  | { readonly path: string; readonly sameAs: string }
  | { readonly path: string; readonly link: string }
  | { readonly path: string; make(): Promise<Uint8Array> };

export interface Output {
  readonly site: Site;
  readonly catalogue: Uint8Array;
  /** Served as they are. Those that are linked or made are named by their content. */
  readonly assets: readonly OutputFile[];
  /** What the assets are served with. */
  readonly headers: string;
}

/**
 * Writes what compile has made, the catalogue last and by renaming, so that whoever watches the folder never sees half of it.
 * Assets of the state before are removed only then: until the rename they may still be asked for.
 */
export async function writeOutput(folder: string, { site, catalogue, assets, headers }: Output): Promise<void> {
  const root = join(folder, "assets");
  const placeOf = (path: string) => join(root, assetPath(site, path));
  await mkdir(root, { recursive: true });
  await removeUnfinished(folder);
  const present = new Set(await filesBelow(root));
  for (const asset of assets) {
    const path = placeOf(asset.path);
    if ("content" in asset) writeFileAt(path, asset.content);
    else if ("sameAs" in asset) writeFileAt(path, readFileSync(placeOf(asset.sameAs)));
    // Named by its content: where it is, it is right.
    else if (!present.has(path)) await writeAsset(path, asset);
  }
  // What package.json has for `#skeletons` in the Worker.
  writeChanged(join(folder, "skeletons.js"), `export const skeletons = ${JSON.stringify(skeletons)};\n`);
  const headersFile = join(root, "_headers");
  writeChanged(headersFile, headers);
  writeChanged(join(folder, "catalogue.bin"), catalogue);
  const kept = new Set([headersFile, ...assets.map(({ path }) => placeOf(path))]);
  for (const path of present) if (!kept.has(path)) await rm(path);
}

function writeFileAt(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeChanged(path, content);
}

type NamedByContent = Extract<OutputFile, { readonly link: string } | { make(): Promise<Uint8Array> }>;

async function writeAsset(path: string, asset: NamedByContent): Promise<void> {
  // Without waiting: there may be thousands of links.
  if ("link" in asset && isLinked(asset.link, path)) return;
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, "make" in asset ? await asset.make() : readFileSync(asset.link));
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

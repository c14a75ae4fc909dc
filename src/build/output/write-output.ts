import { linkSync, mkdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Site } from "../../domain/site.ts";
import { skeletons } from "../../formats/skeletons.ts";
import { assetPath } from "../../urls/file-paths.ts";
import { isUnfinished, replaceFile, replaceFileByPieces, writeChanged } from "../files/write-file.ts";
import { releaseLogFile } from "../releases/release-log.ts";

/**
 * A file by its path below the site's address: with its content, the same as an earlier asset, linked to a file
 * elsewhere, or made if it does not exist yet, as a whole or in pieces.
 */
export type OutputFile =
  | { readonly path: string; readonly content: Uint8Array | string }
  | { readonly path: string; readonly sameAs: string }
  | { readonly path: string; readonly link: string }
  | { readonly path: string; make(): Promise<Uint8Array> }
  | CopiedFile;

/** A file that may be larger than memory. */
export interface CopiedFile {
  readonly path: string;
  /** Reads it from its beginning to its end. */
  pieces(): AsyncIterable<Uint8Array>;
}

export interface Output {
  readonly site: Site;
  readonly catalogue: Uint8Array;
  /** Served as they are. Those that are linked or made have names derived from their content. */
  readonly assets: readonly OutputFile[];
  /** Files that are too large for the site, by their paths below `Site.mediaBase`. Their names are derived from their content. */
  readonly uploads: readonly CopiedFile[];
  /** The headers that the assets are served with. */
  readonly headers: string;
  /** What `npm run deploy` keeps with the content if it succeeds. */
  readonly releaseLog: string;
}

/**
 * Writes the output of compile. The catalogue comes last and is replaced by renaming, so that a program that watches
 * the folder never sees part of it. Assets of the previous state are removed only then: until the rename they may still
 * be requested.
 */
export async function writeOutput(
  folder: string,
  { site, catalogue, assets, uploads, headers, releaseLog }: Output,
): Promise<void> {
  await writeUploads(join(folder, uploadsFolder), uploads);
  const root = join(folder, "assets");
  const placeOf = (path: string) => join(root, assetPath(site, path));
  await mkdir(root, { recursive: true });
  const present = new Set(await filesBelow(root));
  for (const asset of assets) {
    const path = placeOf(asset.path);
    if ("content" in asset) writeFileAt(path, asset.content);
    else if ("sameAs" in asset) writeFileAt(path, readFileSync(placeOf(asset.sameAs)));
    // Named by its content: if it exists, it is correct.
    else if (!present.has(path)) await writeAsset(path, asset);
  }
  // The file that package.json maps `#skeletons` to in the Worker.
  writeChanged(join(folder, "skeletons.js"), `export const skeletons = ${JSON.stringify(skeletons)};\n`);
  const headersFile = join(root, "_headers");
  writeChanged(headersFile, headers);
  writeChanged(join(folder, releaseLogFile), releaseLog);
  writeChanged(join(folder, "catalogue.bin"), catalogue);
  const kept = new Set([headersFile, ...assets.map(({ path }) => placeOf(path))]);
  for (const path of present) if (!kept.has(path)) await rm(path);
}

function writeFileAt(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeChanged(path, content);
}

/** The folder in the output whose files are uploaded to `Site.mediaBase`, so that it can be synchronised with a bucket. */
export const uploadsFolder = "uploads";

/** Writes the files to upload, without those of the previous state: what has been uploaded stays where it is. */
async function writeUploads(root: string, files: readonly CopiedFile[]): Promise<void> {
  await mkdir(root, { recursive: true });
  const present = new Set(await filesBelow(root));
  const kept = new Set(files.map(({ path }) => join(root, decodeURIComponent(path))));
  for (const path of present) if (!kept.has(path)) await rm(path);
  for (const { path, pieces } of files) {
    const place = join(root, decodeURIComponent(path));
    if (present.has(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    await replaceFileByPieces(place, pieces());
  }
}

type NamedByContent = Extract<OutputFile, { readonly link: string } | { make(): Promise<Uint8Array> } | CopiedFile>;

async function writeAsset(path: string, asset: NamedByContent): Promise<void> {
  // Synchronous: there may be thousands of links.
  if ("link" in asset && isLinked(asset.link, path)) return;
  mkdirSync(dirname(path), { recursive: true });
  if ("pieces" in asset) return replaceFileByPieces(path, asset.pieces());
  replaceFile(path, "make" in asset ? await asset.make() : readFileSync(asset.link));
}

/**
 * Whether the file could be given a second name. It cannot if the folder does not exist yet or the file system has no
 * links.
 */
function isLinked(source: string, path: string): boolean {
  try {
    linkSync(source, path);
    return true;
  } catch {
    return false;
  }
}

/** Lists the files below a folder that are complete: the others belong to a run that is copying them. */
async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isFile() && !isUnfinished(entry.name) ? join(entry.parentPath, entry.name) : [],
  );
}

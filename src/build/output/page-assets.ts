import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { PageAssets } from "../../pack/layout.ts";
import { pageFilePath } from "../../urls/file-paths.ts";
import type { OutputFile } from "./write-output.ts";

/** The files that pages load, named by their content, so that a browser may keep them for good. */
export async function pageAssets(): Promise<{ assets: PageAssets; files: readonly OutputFile[] }> {
  const style = await hashed("style", "css");
  const script = await hashed("script", "js");
  return { assets: { style: style.path, script: script.path }, files: [style, script] };
}

async function hashed(name: string, extension: string): Promise<OutputFile & { readonly path: string }> {
  const content = await readFile(new URL(`../../pages/${name}.${extension}`, import.meta.url));
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { path: pageFilePath(name, hash, extension), content };
}

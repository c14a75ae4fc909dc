import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { documentTypes } from "../../domain/document-types.ts";
import type { Site } from "../../domain/site.ts";
import type { PageAssets } from "../../pack/layout.ts";
import { filePatterns, pageFilePath } from "../../urls/file-paths.ts";
import type { OutputFile } from "./write-output.ts";

/** Reads the files that pages load. They are named by their content, so that browsers may cache them for good. */
export async function readPageAssets(): Promise<{ assets: PageAssets; files: readonly OutputFile[] }> {
  const style = await nameByContent("style", "css");
  const script = await nameByContent("script", "js");
  return { assets: { style: style.path, script: script.path }, files: [style, script] };
}

async function nameByContent(name: string, extension: string): Promise<OutputFile & { readonly path: string }> {
  const content = await readFile(new URL(`../../pages/${name}.${extension}`, import.meta.url));
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { path: pageFilePath(name, hash, extension), content };
}

/**
 * Prints the file `_headers`. Assets are named by their content, so that clients may cache them for good; pictures, subtitles and
 * documents may be shown on any site. Recordings leave through the Worker, which sets their headers. Types that are not those of
 * the platform are stated; text is UTF-8. Icons at addresses that browsers, phones and feed readers look for may change: they are
 * revalidated once a day by their ETag.
 */
export function printAssetHeaders(site: Site): string {
  const { pageFiles, pictures, tracks, documents, favicon, touchIcon } = filePatterns(site);
  const types = Object.entries(documentTypes).map(
    ([ending, type]) => `${documents}.${ending}
  Content-Type: ${type}${type.startsWith("text/") ? "; charset=utf-8" : ""}
`,
  );
  return `${pageFiles}
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
${pictures}
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${tracks}
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: text/vtt; charset=utf-8
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${documents}
  Cache-Control: public, max-age=31536000, immutable
  Content-Disposition: inline
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${types.join("")}${favicon}
  Cache-Control: public, max-age=86400, must-revalidate
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${touchIcon}
  Cache-Control: public, max-age=86400, must-revalidate
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
`;
}

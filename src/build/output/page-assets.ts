import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { transform } from "lightningcss";
import { documentTypes } from "../../domain/document-types.ts";
import type { Site } from "../../domain/site.ts";
import type { PageAssets } from "../../pack/layout.ts";
import { filePatterns, pageFilePath } from "../../urls/file-paths.ts";

/** A file that pages load. */
interface PageFile {
  /** Relative to the site's address. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Reads the files that pages load, the style sheet minified. They are named by their content, so that browsers may cache them for good. */
export async function readPageAssets(): Promise<{ assets: PageAssets; files: readonly PageFile[] }> {
  const sheet = await readPageFile("style.css");
  const { code } = transform({ filename: "style.css", code: sheet, minify: true });
  const style = nameByContent("style", "css", code);
  const script = nameByContent("script", "js", await readPageFile("script.js"));
  return { assets: { style: style.path, script: script.path }, files: [style, script] };
}

function readPageFile(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../pages/${name}`, import.meta.url));
}

function nameByContent(name: string, extension: string, content: Uint8Array): PageFile {
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

import type { Site } from "../../domain/site.ts";
import { filePatterns } from "../../urls/file-paths.ts";

/**
 * The file `_headers`. Assets are named by their content, so that whoever has one may keep it for good; pictures may be shown anywhere. Icons at addresses
 * that browsers, phones and readers look for may be others tomorrow: they are asked for again once a day, by their ETag.
 */
export function assetHeaders(site: Site): string {
  const { pageFiles, pictures, favicon, touchIcon } = filePatterns(site);
  return `${pageFiles}
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
${pictures}
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${favicon}
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

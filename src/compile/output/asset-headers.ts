import type { OutputFile } from "./write-output.ts";

/**
 * Assets are named by their content, so that whoever has one may keep it for good; pictures may be shown anywhere. Icons at addresses
 * that browsers, phones and readers look for may be others tomorrow: they are asked for again once a day, by their ETag.
 */
export const assetHeaders: OutputFile = {
  path: "_headers",
  content: `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/media/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/favicon.ico
  Cache-Control: public, max-age=86400, must-revalidate
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/apple-touch-icon.png
  Cache-Control: public, max-age=86400, must-revalidate
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
`,
};

import type { OutputFile } from "./write-output.ts";

/** Assets are named by their content, so that whoever has one may keep it for good; pictures may be shown anywhere. */
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
`,
};

import type { Handler } from "hono";
import type { BlankEnv } from "hono/types";
import { recordingTypeOf } from "../domain/recording-types.ts";
import { assetPath, parseRecordingName, recordingPath } from "../urls/file-paths.ts";
import type { routes } from "../urls/site-names.ts";
import { printContentRange, selectRange } from "./byte-range.ts";
import { noStoreHeaders, permanentCacheHeaders } from "./cache-policy.ts";
import { evaluate } from "./conditional.ts";
import type { Newsroom } from "./newsroom.ts";
import { AssetUnavailable } from "./shard-source.ts";
import { copySlice } from "./slice-stream.ts";

/**
 * Creates the handler of recordings. They are static assets, for which the platform answers no byte ranges (wrangler 4.156,
 * https://github.com/cloudflare/workers-sdk, packages/workers-shared/asset-worker): Safari plays no video without them, and podcast
 * apps do not resume. The edge cache answers ranges of a whole response that it has stored, without the Worker.
 */
export function recordingRoute(newsroom: Newsroom): Handler<BlankEnv, typeof routes.recording> {
  const { site } = newsroom.library.catalogue;
  const fixedLength = newsroom.fixedLength ?? (() => new TransformStream<Uint8Array, Uint8Array>());
  return async (context) => {
    const { req } = context;
    const name = parseRecordingName(req.param("file"));
    const kind = name && recordingTypeOf(name.ending);
    if (!name || !kind || !newsroom.fetchAsset) return context.notFound();
    const { hash, length, ending } = name;
    const isHead = req.raw.method === "HEAD";
    const etag = `"${hash}"`;
    const status = evaluate(req.raw.headers, { etag });
    // A range is for GET alone (RFC 9110 section 14.2).
    const range = status === 200 && !isHead ? selectRange(req.raw.headers, etag, length) : undefined;
    const needsBody = status === 200 && !isHead && range !== "unsatisfiable";
    const url = `https://assets.invalid/${assetPath(site, recordingPath("site", hash, length, ending))}`;
    const asset = await newsroom.fetchAsset(url, needsBody ? "GET" : "HEAD");
    if (!asset.ok || (needsBody && !asset.body)) {
      await asset.body?.cancel();
      if (asset.status === 404) return context.notFound();
      throw new AssetUnavailable(`The request for recording ${hash} got status ${asset.status}`);
    }
    const headers = { ...recordingHeaders, ...permanentCacheHeaders, ETag: etag };
    if (status === 304) return new Response(null, { status, headers });
    if (status === 412) return new Response(null, { status, headers: { ...recordingHeaders, ...noStoreHeaders } });
    if (range === "unsatisfiable") {
      const contentRange = { "Content-Range": printContentRange(range, length) };
      return new Response(null, { status: 416, headers: { ...recordingHeaders, ...noStoreHeaders, ...contentRange } });
    }
    const { start, end } = range ?? { start: 0, end: length };
    const described = { ...headers, "Content-Type": kind.type, "Content-Length": String(end - start) };
    if (!asset.body || isHead) return new Response(null, { headers: described });
    const part = fixedLength(end - start);
    // Passed on by the runtime: the bytes do not go through JavaScript.
    if (!range) return new Response(asset.body.pipeThrough(part), { headers: described });
    const { readable, writable } = part;
    void copySlice(asset.body, writable, range);
    const contentRange = { "Content-Range": printContentRange(range, length) };
    return new Response(readable, { status: 206, headers: { ...described, ...contentRange } });
  };
}

const recordingHeaders = {
  "Accept-Ranges": "bytes",
  "Access-Control-Expose-Headers": "Accept-Ranges, Content-Range, ETag",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

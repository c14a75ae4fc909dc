import type { ShardSource } from "../pack/entries.ts";
import { shardNameLength } from "../pack/layout.ts";
import { assetPath, shardPath } from "../urls/file-paths.ts";
import { createMemo, type Perishable } from "./memo.ts";

/** Fetches a file from the static assets, as the binding `ASSETS` does: the host makes no difference. */
export type AssetFetcher = (url: string) => Promise<Response>;

/** A static asset cannot be read, because of a failure of the platform or a deploy in progress. */
export class AssetUnavailable extends Error {
  override readonly name = "AssetUnavailable";
}

/**
 * Reads shards from the static assets. The most recently used are kept in memory, since clients read an archive document by
 * document. The content is checked against the shard's name: truncated bytes, or those of another file, would be read as other
 * articles.
 */
export function assetShards(fetchAsset: AssetFetcher): ShardSource {
  const shards = createMemo<Perishable & { readonly body: Uint8Array }>(6 * 1024 * 1024);
  return async (name, site) => {
    // Shards are named by their content, so they never expire.
    const known = shards.get(name, 0)?.body;
    if (known) return known;
    const response = await fetchAsset(`https://assets.invalid/${assetPath(site, shardPath(name))}`);
    if (!response.ok) {
      await response.body?.cancel();
      throw new AssetUnavailable(`The request for shard ${name} got status ${response.status}`);
    }
    const body = new Uint8Array(await response.arrayBuffer());
    const content = await shardNameOf(body);
    if (content !== name) {
      throw new AssetUnavailable(`The request for shard ${name} got ${body.length} bytes, which are shard ${content}`);
    }
    shards.set(name, { body, bytes: body.length, validUntil: Number.POSITIVE_INFINITY });
    return body;
  };
}

async function shardNameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, shardNameLength);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

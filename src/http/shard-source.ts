import type { ShardSource } from "../pack/entries.ts";
import { shardNameLength } from "../pack/layout.ts";
import { assetPath, shardPath } from "../urls/file-paths.ts";
import { createMemo, type Perishable } from "./memo.ts";

/** Asks the static assets for a path, as the binding `ASSETS` does: the host makes no difference. */
export type AssetFetcher = (url: string) => Promise<Response>;

/** That a shard cannot be had: a fault of the platform, or of a deploy that is under way. */
export class ShardUnavailable extends Error {
  override readonly name = "ShardUnavailable";
}

/**
 * Shards from the static assets; those asked for last are remembered, since an archive is read document by document. What comes is
 * held against its name: bytes that were cut off, or another file's, would be taken for other articles.
 */
export function assetShards(fetchAsset: AssetFetcher): ShardSource {
  const shards = createMemo<Perishable & { readonly body: Uint8Array }>(6 * 1024 * 1024);
  return async (name, site) => {
    // Their names are made from their content, so that they are right for good.
    const known = shards.get(name, 0)?.body;
    if (known) return known;
    const response = await fetchAsset(`https://assets.invalid/${assetPath(site, shardPath(name))}`);
    if (!response.ok) {
      await response.body?.cancel();
      throw new ShardUnavailable(`Shard ${name} was answered with ${response.status}`);
    }
    const body = new Uint8Array(await response.arrayBuffer());
    const content = await shardNameOf(body);
    if (content !== name) {
      throw new ShardUnavailable(`Shard ${name} was answered with ${body.length} bytes that are shard ${content}`);
    }
    shards.set(name, { body, bytes: body.length, validUntil: Number.POSITIVE_INFINITY });
    return body;
  };
}

async function shardNameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, shardNameLength);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

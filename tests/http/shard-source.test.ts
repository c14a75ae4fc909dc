import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { AssetUnavailable, assetShards } from "../../src/http/shard-source.ts";
import { shardNameLength } from "../../src/pack/layout.ts";
import { site } from "../support/site.ts";

const content = Uint8Array.from({ length: 1000 }, (_, index) => index);
const name = createHash("sha256")
  .update(content)
  .digest("hex")
  .slice(0, 2 * shardNameLength);

/** Responds with each of these in turn, and counts the requests. */
function assets(...bodies: readonly Uint8Array<ArrayBuffer>[]) {
  let asked = 0;
  const source = assetShards(async () => new Response(bodies[asked++]));
  return { source, asked: () => asked };
}

test("a shard is fetched once", async () => {
  const { source, asked } = assets(content);
  expect(await source(name, site)).toEqual(content);
  expect(await source(name, site)).toEqual(content);
  expect(asked()).toBe(1);
});

test.each([
  ["another shard's", Uint8Array.from(content, (byte) => byte ^ 1)],
  ["those of a shard that was cut off", content.slice(0, 500)],
  ["none", new Uint8Array()],
])("bytes that are %s are refused, and not kept in memory", async (_, other) => {
  const { source } = assets(other, content);
  const refused = source(name, site);
  await expect(refused).rejects.toThrow(AssetUnavailable);
  await expect(refused).rejects.toThrow(`The request for shard ${name} got ${other.length} bytes`);
  expect(await source(name, site)).toEqual(content);
});

import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";

/** The sample newsroom of content/ as `compile-content.ts` has compiled it. */
export function sampleLibrary(): Library {
  return unpack(Uint8Array.from(readFileSync(".polyfeed/test/catalogue.bin")).buffer);
}

/** After the last story of the sample newsroom. */
export const sampleNow = Date.UTC(2026, 10, 22);

export function sampleApp(library: Library = sampleLibrary(), now: () => number = () => sampleNow): Hono {
  return createApp({ library, now });
}

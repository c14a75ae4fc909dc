import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { sampleOutput } from "./sample-output.ts";

/** Returns the newsroom of `tests/fixtures/newsroom` as compiled by `compile-content.ts`. */
export function sampleLibrary(): Library {
  return unpack(Uint8Array.from(readFileSync(join(sampleOutput(), "catalogue.bin"))).buffer);
}

/** A day after its newest story except the scheduled one, while its withdrawal is still announced. */
export const sampleNow = Date.UTC(2026, 2, 20, 4);

export function sampleApp(library: Library = sampleLibrary(), now: () => number = () => sampleNow): Hono {
  return createApp({ library, now });
}

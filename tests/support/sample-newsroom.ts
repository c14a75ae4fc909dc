import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { sampleOutput } from "./sample-output.ts";

/** The newsroom of `tests/fixtures/newsroom` as `compile-content.ts` has compiled it. */
export function sampleLibrary(): Library {
  return unpack(Uint8Array.from(readFileSync(join(sampleOutput(), "catalogue.bin"))).buffer);
}

/** A day after its newest story but for the scheduled one, and within the days for which it tells of its withdrawal. */
export const sampleNow = Date.UTC(2026, 2, 20, 4);

export function sampleApp(library: Library = sampleLibrary(), now: () => number = () => sampleNow): Hono {
  return createApp({ library, now });
}

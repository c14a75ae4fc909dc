import { enableCompileCache } from "node:module";

/*
 * `npm run compile`. To read this program takes longer than to compile a small newsroom: from the second run on it is read as it
 * was understood. This file itself is read before that, and is JavaScript so that Node need not load what takes types away.
 */

enableCompileCache();
await import("./command.ts");

import { enableCompileCache } from "node:module";

/* The entry of a thread; see commands/compile/main.js. */

enableCompileCache();
await import("./compile-on-thread.ts");

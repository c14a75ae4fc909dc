import { enableCompileCache } from "node:module";

/* The entry of a thread; see main.ts. */

enableCompileCache();
await import("./compile-on-thread.ts");

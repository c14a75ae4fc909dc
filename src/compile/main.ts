import { enableCompileCache } from "node:module";

/* `npm run compile`. */

// To read this program takes longer than to compile a small newsroom: from the second run on it is read as it was understood.
enableCompileCache();
await import("./command.ts");

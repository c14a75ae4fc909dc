import { readFileSync } from "node:fs";

/** Returns the text of a file next to the calling module: `fixture(import.meta.url, "fixtures/a.xml")`. */
export function fixture(from: string, path: string): string {
  return readFileSync(new URL(path, from), "utf8");
}

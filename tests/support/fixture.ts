import { readFileSync } from "node:fs";

/** The text of a file beside the module that asks: `fixture(import.meta.url, "fixtures/a.xml")`. */
export function fixture(from: string, path: string): string {
  return readFileSync(new URL(path, from), "utf8");
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ownSource = fileURLToPath(new URL("../../", import.meta.url));

/** Folders of `src` that do not affect how a story is compiled. A new folder affects it unless it is listed here. */
const others: ReadonlySet<string> = new Set(["commands", "http", "pages", "websub"]);

/**
 * Returns a digest of the compiler and of the versions it runs with. If the digest changes, everything is compiled
 * again.
 * @param source the folder of the program
 */
export function digestProgram(source = ownSource): string {
  const hash = createHash("sha256").update(`${process.version} ${process.versions.icu} ${process.versions.tz}`);
  for (const room of roomsIn(source)) {
    for (const path of readdirSync(join(source, room), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.[jt]sx?$/.test(path)) hash.update(`\0${room}/${path}\0`).update(readFileSync(join(source, room, path)));
    }
  }
  // Any lock file counts: not every newsroom installs with npm.
  const locks = readdirSync(join(source, "..")).filter((name) => /^(?:package\.json|.*lock.*)$/.test(name));
  for (const name of locks.sort()) hash.update(`\0${name}\0`).update(readFileSync(join(source, "..", name)));
  return hash.digest("base64url");
}

function roomsIn(source: string): readonly string[] {
  const entries = readdirSync(source, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() && !others.has(entry.name) ? entry.name : [])).sort();
}

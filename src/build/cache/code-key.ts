import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL("../../", import.meta.url));

/** The rooms that take part in what is made of a story. */
const rooms = [
  "build",
  "content",
  "domain",
  "feed",
  "formats",
  "markdown",
  "messages",
  "pack",
  "pictures",
  "problems",
  "urls",
  "xml",
];

/**
 * Digest of the program that compiles, and of what it is made with: with another one, everything is made anew.
 * @param source the folder of the program
 */
export function codeKey(source = own): string {
  const hash = createHash("sha256").update(`${process.version} ${process.versions.icu} ${process.versions.tz}`);
  for (const room of rooms) {
    for (const path of readdirSync(join(source, room), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.[jt]s$/.test(path)) hash.update(`\0${room}/${path}\0`).update(readFileSync(join(source, room, path)));
    }
  }
  // Whatever keeps the versions: not every newsroom installs with npm.
  const locks = readdirSync(join(source, "..")).filter((name) => /^(?:package\.json|.*lock.*)$/.test(name));
  for (const name of locks.sort()) hash.update(`\0${name}\0`).update(readFileSync(join(source, "..", name)));
  return hash.digest("base64url");
}

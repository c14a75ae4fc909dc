import { rename } from "node:fs/promises";

/** Whoever reads the file sees what it was or what it is, and never half of it. */
export async function replaceFile(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await write(temporary);
  await rename(temporary, path);
}

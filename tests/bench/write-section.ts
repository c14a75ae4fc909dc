import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./support/project-folder.ts";

const opening = `# Benchmarks

Written by \`npm run bench -- NAME --write\`: each section is replaced by its benchmark's next run. Compare ratios, which come
from one interleaved run; times hold for the machine named below them. "Met" and "not met" are by the goals below.
`;

/** Writes a section to its place in docs/benchmarks.md, between comments that name it; new ones go to the end. */
export async function writeSection(name: string, section: string): Promise<void> {
  const folder = join(projectFolder, "docs");
  const path = join(folder, "benchmarks.md");
  await mkdir(folder, { recursive: true });
  const page = await readFile(path, "utf8").catch(() => opening);
  const [first, last] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(first);
  const end = page.indexOf(last);
  const block = `${first}\n${section}\n${last}\n`;
  const written =
    start >= 0 && end > start
      ? page.slice(0, start) + block + page.slice(end + last.length).replace(/^\n/, "")
      : `${page.trimEnd()}\n\n${block}`;
  await writeFile(path, written);
}

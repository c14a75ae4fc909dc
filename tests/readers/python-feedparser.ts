import type { Reading } from "../consumers/reading.ts";
import { run } from "./run.ts";

/** Returns each of these responses as read by Debian's python3-feedparser. */
export async function readByFeedparser(
  responses: readonly Response[],
): Promise<readonly (Reading & { readonly link: string })[]> {
  const asked = await Promise.all(
    responses.map(async (response) =>
      JSON.stringify({ text: await response.text(), type: response.headers.get("Content-Type") }),
    ),
  );
  const script = new URL("python-feedparser.py", import.meta.url).pathname;
  const output = await run("/usr/bin/python3", [script], asked.map((line) => `${line}\n`).join(""));
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

import type { Reading } from "../consumers/reading.ts";
import { run } from "./run.ts";

export interface FeedparserReading extends Omit<Reading, "entries"> {
  readonly link: string;
  readonly entries: readonly (Reading["entries"][number] & { readonly enclosures: readonly Enclosure[] })[];
}

export interface Enclosure {
  readonly url: string;
  readonly type: string;
  /** Bytes; absent if the feed does not say. */
  readonly length?: number;
}

/**
 * Returns each of these responses as read by Debian's python3-feedparser.
 * @param sanitize whether it sanitises the HTML, as it does unless it is told not to
 */
export async function readByFeedparser(
  responses: readonly Response[],
  { sanitize = false } = {},
): Promise<readonly FeedparserReading[]> {
  const asked = await Promise.all(
    responses.map(async (response) =>
      JSON.stringify({ text: await response.text(), type: response.headers.get("Content-Type"), sanitize }),
    ),
  );
  const script = new URL("python-feedparser.py", import.meta.url).pathname;
  const output = await run("/usr/bin/python3", [script], asked.map((line) => `${line}\n`).join(""));
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

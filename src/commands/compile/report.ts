import type { WriteStream } from "node:tty";
import type { Summary } from "../../build/compile-result.ts";
import { countProblems, type Problem } from "../../problems/problem.ts";

/** Maximum size of a Worker: https://developers.cloudflare.com/workers/platform/limits/ */
const largestWorker = 64 * 1024 * 1024;

/** Summarises a compile in a line or two. @param milliseconds that it took */
export function summarise(summary: Summary, notices: readonly Problem[], milliseconds: number): string {
  const { stories, compiled, articles, resident, shards, feeds, media, files, bytes } = summary;
  const again = compiled < stories ? ` (${compiled} rebuilt)` : "";
  const others = files > 0 ? `, ${files} other files` : "";
  const counted = notices.length > 0 ? `; ${countProblems([], notices)}` : "";
  const line =
    `${stories} stories${again}, ${articles} articles, ${feeds} feed documents, ${media} pictures${others}; ` +
    `catalogue ${printSize(bytes)} of the ${printSize(largestWorker)} that a Worker may have; ${(milliseconds / 1000).toFixed(2)} s${counted}`;
  if (shards === 0) return line;
  const elsewhere = `The other ${articles - resident} articles are in ${shards} files, fetched on request.`;
  return `${line}\nThe catalogue contains the ${resident} newest articles of its lists. ${elsewhere}`;
}

function printSize(bytes: number): string {
  const kibibytes = bytes / 1024;
  return kibibytes < 1024
    ? `${kibibytes.toFixed(0)} KiB`
    : `${(kibibytes / 1024).toFixed(kibibytes < 10_240 ? 1 : 0)} MiB`;
}

/** Milliseconds: shorter runs show no progress. */
const patience = 1500;
/** Milliseconds between two lines if they cannot be overwritten, as in the log of a build server. */
const pause = 10_000;

/** Prints the progress of a long run: in one line that changes, or in one every ten seconds if the stream is not a terminal. */
export function createProgressLine(
  stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean },
  now = () => performance.now(),
) {
  const started = now();
  let last = started;
  return (done: number, all: number): void => {
    const moment = now();
    if (moment - started < patience) return;
    const text = `${done} of ${all} stories`;
    if (stream.isTTY) {
      // Returns to the beginning of the line and clears it; the last call leaves it empty.
      stream.write(done < all ? `\r\u001b[K${text}` : "\r\u001b[K");
    } else if (moment - last >= pause) {
      last = moment;
      stream.write(`${text}\n`);
    }
  };
}

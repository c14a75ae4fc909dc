import type { Summary } from "../../build/compile-result.ts";
import type { Problem } from "../../problems/problem.ts";
import { countProblems } from "../../problems/problem.ts";

/** What a Worker may weigh: https://developers.cloudflare.com/workers/platform/limits/ */
const largestWorker = 64 * 1024 * 1024;

/** What a run of compile has made, in a line or two. @param milliseconds that it took */
export function summarised(summary: Summary, notices: readonly Problem[], milliseconds: number): string {
  const { stories, compiled, articles, resident, shards, feeds, media, bytes } = summary;
  const again = compiled < stories ? ` (${compiled} anew)` : "";
  const counted = notices.length > 0 ? `; ${countProblems([], notices)}` : "";
  const line =
    `${stories} stories${again}, ${articles} articles, ${feeds} feed documents, ${media} pictures; ` +
    `catalogue ${size(bytes)} of the ${size(largestWorker)} that a Worker may have; ${(milliseconds / 1000).toFixed(2)} s${counted}`;
  if (shards === 0) return line;
  const others = `The other ${articles - resident} articles are in ${shards} files, fetched when they are asked for.`;
  return `${line}\nIn it are the ${resident} articles that are read most. ${others}`;
}

function size(bytes: number): string {
  const kibibytes = bytes / 1024;
  return kibibytes < 1024
    ? `${kibibytes.toFixed(0)} KiB`
    : `${(kibibytes / 1024).toFixed(kibibytes < 10_240 ? 1 : 0)} MiB`;
}

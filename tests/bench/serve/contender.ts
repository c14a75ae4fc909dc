import type { ExpectedResponse } from "../measure/load.ts";
import type { WorkerFolder } from "../workerd/bundle.ts";

export const contenderNames = {
  bare: "bare Worker, same bytes",
  ours: "ours",
  bare304: "bare Worker, 304",
  ours304: "ours, 304",
  oursGzip: "ours, /uk/atom.xml in gzip",
  directory: "ours, HEAD /feeds.json after a release, 500 topics",
  feed: "Hono + feed",
  feedsmith: "Hono + feedsmith",
} as const;
export type ContenderName = keyof typeof contenderNames;

export interface Contender {
  readonly name: ContenderName;
  readonly worker: WorkerFolder;
  readonly wanted: ExpectedResponse;
}

/** Milliseconds of CPU per request, and requests per second, by round. */
export interface Measured {
  readonly name: ContenderName;
  readonly cpu: readonly number[];
  readonly rate: readonly number[];
  /** Milliseconds of CPU per request outside the kernel, over all rounds; undefined if that is too little to measure. */
  readonly user?: number;
}

export function measuredOf(all: readonly Measured[], name: ContenderName): Measured {
  const found = all.find((measured) => measured.name === name);
  if (!found) throw new Error(`${contenderNames[name]} was not measured`);
  return found;
}

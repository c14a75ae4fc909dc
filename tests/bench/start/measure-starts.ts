import { settledCpu } from "../measure/process-usage.ts";
import type { WorkerFolder } from "../workerd/bundle.ts";
import { startWorkerd } from "../workerd/start-workerd.ts";

/** Milliseconds. */
export interface Start {
  readonly listening: number;
  readonly cpu: number;
  readonly firstByte: number;
}

/** Starts each Worker twice per round: once to come to rest, once for an immediate request. Returns times by worker and round. */
export async function measureStarts(
  workers: readonly WorkerFolder[],
  rounds: number,
): Promise<readonly (readonly Start[])[]> {
  const starts = workers.map((): Start[] => []);
  // The first round reads the files into the page cache.
  for (let round = -1; round < rounds; round++) {
    for (const [index, worker] of workers.entries()) {
      const start = { ...(await startIdle(worker)), firstByte: await startAndRequest(worker) };
      if (round >= 0) starts[index]?.push(start);
    }
  }
  return starts;
}

async function startIdle(worker: WorkerFolder): Promise<Omit<Start, "firstByte">> {
  const started = performance.now();
  await using workerd = await startWorkerd(worker);
  const listening = performance.now() - started;
  return { listening, cpu: await settledCpu(workerd.pid) };
}

async function startAndRequest(worker: WorkerFolder): Promise<number> {
  const started = performance.now();
  await using workerd = await startWorkerd(worker);
  const response = await fetch(`${workerd.origin}/uk/rss.xml`);
  const body = await response.arrayBuffer();
  if (response.status !== 200 || body.byteLength === 0) throw new Error(`${worker}: ${response.status}`);
  return performance.now() - started;
}

import { clientOf } from "../measure/load.ts";
import { settledCpu } from "../measure/process-usage.ts";
import { printProgress } from "../support/print-progress.ts";
import { startWorkerd } from "../workerd/start-workerd.ts";
import type { Contender, ContenderName, Measured } from "./contender.ts";

const compared: readonly ContenderName[] = ["bare", "ours", "oursGzip", "feed"];

/** Measures the first request of an isolate: work done at start-up is not included, work deferred by it is. */
export async function measureFresh(
  contenders: readonly Contender[],
  { rounds }: { readonly rounds: number },
): Promise<readonly Measured[]> {
  printProgress(`serve: ${rounds} fresh starts of ${compared.length} contenders`);
  const lanes = contenders
    .filter(({ name }) => compared.includes(name))
    .map((contender) => ({ ...contender, cpu: [] as number[], rate: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const lane of lanes) lane.cpu.push(await firstRequest(lane));
  }
  return lanes;
}

/** CPU in milliseconds. */
async function firstRequest({ worker, wanted }: Contender): Promise<number> {
  await using workerd = await startWorkerd(worker);
  await using client = clientOf(workerd.origin, 1);
  const before = await settledCpu(workerd.pid);
  await client.ask(wanted, 1);
  return (await settledCpu(workerd.pid)) - before;
}

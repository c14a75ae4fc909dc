import { seeded } from "../corpus/random.ts";
import { type Client, clientOf } from "../measure/load.ts";
import { processCpu, userCpu } from "../measure/process-usage.ts";
import { printProgress } from "../support/print-progress.ts";
import { startWorkerd, type Workerd } from "../workerd/start-workerd.ts";
import type { Contender, Measured } from "./contender.ts";

export interface WarmOptions {
  readonly rounds: number;
  /** Milliseconds of CPU for each contender in each round. */
  readonly slice: number;
}

/** Connections per contender: enough that it is never idle, few enough that nothing queues for long. */
const connections = 4;

/** Rounds that are not counted, in which code is compiled and memory grows to its size. */
const warmUp = 2;

/** Measures all contenders together, round by round, in random order, since the one before affects the next. */
export async function measureWarm(
  contenders: readonly Contender[],
  { rounds, slice }: WarmOptions,
): Promise<readonly Measured[]> {
  await using running = new AsyncDisposableStack();
  const random = seeded(1);
  const lanes: Lane[] = [];
  for (const contender of contenders) {
    const workerd = running.use(await startWorkerd(contender.worker));
    const client = running.use(clientOf(workerd.origin, connections));
    lanes.push(await calibrate({ contender, workerd, client, times: 0, userBefore: 0, cpu: [], rate: [] }, slice));
  }
  for (let round = -warmUp; round < rounds; round++) {
    printProgress(`serve: round ${round + 1} of ${rounds}`);
    if (round === 0) for (const lane of lanes) lane.userBefore = userCpu(lane.workerd.pid);
    for (const lane of random.shuffled(lanes)) {
      const { cpu, rate } = await ask(lane, lane.times);
      if (round < 0) continue;
      lane.cpu.push(cpu);
      lane.rate.push(rate);
    }
  }
  return lanes.map(({ contender, workerd, times, userBefore, cpu, rate }) => ({
    name: contender.name,
    cpu,
    rate,
    user: (userCpu(workerd.pid) - userBefore) / (rounds * times),
  }));
}

interface Lane {
  readonly contender: Contender;
  readonly workerd: Workerd;
  readonly client: Client;
  /** Requests per round. */
  readonly times: number;
  /** Milliseconds outside the kernel before the first round that counts. */
  userBefore: number;
  readonly cpu: number[];
  readonly rate: number[];
}

/** Sends as many requests per round as fill the slice, once the code has been compiled. */
async function calibrate(lane: Lane, slice: number): Promise<Lane> {
  await ask(lane, 100);
  const { cpu } = await ask(lane, 200);
  return { ...lane, times: Math.min(10_000, Math.max(20, Math.ceil(slice / cpu))) };
}

/** CPU in milliseconds per request, and requests per second. */
async function ask({ contender, workerd, client }: Lane, times: number): Promise<{ cpu: number; rate: number }> {
  const started = performance.now();
  const before = processCpu(workerd.pid);
  await client.ask(contender.wanted, times);
  const cpu = processCpu(workerd.pid) - before;
  return { cpu: cpu / times, rate: (times * 1000) / (performance.now() - started) };
}

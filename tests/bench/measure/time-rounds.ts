/**
 * Measures the CPU milliseconds per call of each task, by task and round, in all threads: the garbage collector's count too,
 * and other load on the machine matters less than for elapsed time. The tasks take turns, each for a slice of a round; two rounds
 * before the first are not counted.
 */
export function timeRounds(
  tasks: readonly (() => unknown)[],
  { rounds, slice }: { readonly rounds: number; readonly slice: number },
): readonly (readonly number[])[] {
  const calls = tasks.map((task) => Math.max(1, Math.round(slice / cpuOf(task, 50))));
  const times = tasks.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const time = cpuOf(task, calls[index] ?? 1);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

function cpuOf(task: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}

import { type Command, runCommand } from "../support/run-command.ts";
import { processMemory } from "./process-usage.ts";

export interface Cost {
  /** Elapsed time in seconds. */
  readonly seconds: number;
  /** Peak resident memory in MiB. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a program and measures it. Memory is the kernel's own high-water mark, read every 20 ms. */
export async function measureCommand(command: Command): Promise<Cost> {
  const started = performance.now();
  let memory = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    const output = await runCommand({
      ...command,
      started: (pid) => {
        timer = setInterval(() => {
          memory = Math.max(memory, processMemory(pid, "VmHWM") ?? 0);
        }, 20);
      },
    });
    return { seconds: (performance.now() - started) / 1000, memory, output };
  } finally {
    clearInterval(timer);
  }
}

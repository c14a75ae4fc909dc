import { readdirSync, readFileSync } from "node:fs";

/**
 * Returns the CPU time of a process's current threads in milliseconds, user and system. From `schedstat`, which counts
 * nanoseconds; `stat` counts ticks of 10 ms. Linux only.
 */
export function processCpu(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readThread(pid, thread).split(" ")[0]);
  }
  return nanoseconds / 1e6;
}

/** A thread may end after it is listed and before it is read. */
function readThread(pid: number, thread: string): string {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8");
  } catch {
    return "0";
  }
}

/**
 * Returns the CPU time that a process has spent in its own code, not in the kernel, in milliseconds, of all the threads that it
 * ever had. In ticks of 10 ms, so that it is only meaningful over many seconds. Linux only.
 */
export function userCpu(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // After the program's name, which may contain anything, utime is the twelfth field; see proc_pid_stat(5).
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[11]) * 10;
}

/** Returns the CPU time once the process has been idle for a few milliseconds, or after a second if it never is. */
export async function settledCpu(pid: number): Promise<number> {
  let last = processCpu(pid);
  let calm = 0;
  for (let waited = 0; waited < 1000 && calm < 3; waited += 5) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = processCpu(pid);
    // A poll of an idle event loop takes microseconds.
    calm = now - last < 0.05 ? calm + 1 : 0;
    last = now;
  }
  return last;
}

/** Returns the resident memory in MiB: current (`VmRSS`) or peak (`VmHWM`). Undefined once the process has ended. Linux only. */
export function processMemory(pid: number, which: "VmRSS" | "VmHWM"): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kibibytes = new RegExp(`^${which}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

import { readFileSync } from "node:fs";

/** Resident memory in MiB: now (`VmRSS`), or the most there ever was (`VmHWM`). Undefined once the process is gone. Linux only. */
export function processMemory(pid: number, which: "VmRSS" | "VmHWM"): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kibibytes = new RegExp(`^${which}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

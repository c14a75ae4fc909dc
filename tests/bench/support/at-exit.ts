/** Calls `clean` when the process ends, unless the returned function was called before: for anything that would outlive it. */
export function atExit(clean: () => void): () => void {
  process.on("exit", clean);
  return () => process.off("exit", clean);
}

/** Exits normally on a signal, so that the functions passed to `atExit` are called. */
export function endOnSignals(): void {
  process.setMaxListeners(100);
  for (const [signal, number] of [["SIGINT", 2] as const, ["SIGTERM", 15] as const]) {
    process.once(signal, () => process.exit(128 + number));
  }
}

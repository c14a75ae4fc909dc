/** Calls `clean` when the process ends, unless the returned function was called before: for what would outlive it. */
export function atExit(clean: () => void): () => void {
  process.on("exit", clean);
  return () => process.off("exit", clean);
}

/** Ends the process in its own way on a signal, so that what `atExit` was told is done. */
export function endOnSignals(): void {
  process.setMaxListeners(100);
  for (const [signal, number] of [["SIGINT", 2] as const, ["SIGTERM", 15] as const]) {
    process.once(signal, () => process.exit(128 + number));
  }
}

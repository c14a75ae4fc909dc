/**
 * Combines many requests into few runs: one after requests have paused, never two at a time, and one more if a request came
 * during a run. Files that are saved together, or in pieces, are then read once, when they are complete.
 * @param quiet in milliseconds
 * @param run handles its own errors
 */
export function coalesce(run: () => Promise<void>, quiet: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;

  async function start(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await run();
    running = false;
    if (again) request();
    again = false;
  }

  function request(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), quiet);
  }
  return request;
}

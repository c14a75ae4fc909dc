import { type ChildProcess, fork } from "node:child_process";

const main = new URL("../compile/main.js", import.meta.url);

/** The message that compile sends after each run to a process that forked it. */
export interface CompilerMessage {
  readonly compiled: boolean;
}

export interface CompilerProcess {
  /** Starts a new process, with the code as it is now. */
  restart(): void;
}

/**
 * Compiles whenever the content changes, in a separate process: when our code changes, only that process is restarted, and the
 * server stays.
 * @param onRun is called after each run with whether it made a catalogue
 */
export function startCompiler(
  options: readonly string[],
  env: NodeJS.ProcessEnv,
  onRun: (compiled: boolean) => void,
): CompilerProcess {
  let child = start();

  function start(): ChildProcess {
    const started = fork(main, ["--watch", ...options], { env, stdio: "inherit" });
    started.on("message", (message) => {
      // Sent by our own process, see src/commands/compile/main.js.
      onRun((message as CompilerMessage).compiled);
    });
    started.on("exit", (code) => {
      if (started !== child || !code) return;
      console.error("Compile has stopped; it restarts when src/ changes.");
      onRun(false);
    });
    return started;
  }
  return {
    restart() {
      const before = child;
      child = start();
      before.kill();
    },
  };
}

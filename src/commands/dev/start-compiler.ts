import { type ChildProcess, fork } from "node:child_process";

const main = new URL("../compile/main.js", import.meta.url);

/** What compile tells whoever has forked it, after each run. */
export interface CompilerMessage {
  readonly compiled: boolean;
}

export interface CompilerProcess {
  /** In a new process, with whatever the code is now. */
  restart(): void;
}

/**
 * Compiles whenever the content changes, in a process of its own: when our code changes, that one is begun anew and the server
 * stays.
 * @param onRun is told of each run whether it made a catalogue
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
      // Our own process, see src/commands/compile/main.js.
      onRun((message as CompilerMessage).compiled);
    });
    started.on("exit", (code) => {
      if (started !== child || !code) return;
      console.error("Compile has ended; it starts again when src/ changes.");
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

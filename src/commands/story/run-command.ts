import { Refusal } from "./refusal.ts";

/** Runs a command: 1 is the exit code where an editor can put right what stands in the way, which is told without a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

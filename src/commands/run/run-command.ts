/** What was asked for cannot be done as asked. The message says what is wrong and what to do, and needs no stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs a command: 1 is the exit code where an editor can put right what stands in the way, which is told without a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

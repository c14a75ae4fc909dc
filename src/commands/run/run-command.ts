/** A command cannot be carried out as given. The message says what is wrong and what to do, and needs no stack trace. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs a command. An error that an editor can fix is printed without a stack trace, and the exit code is 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

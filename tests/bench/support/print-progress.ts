/** Prints progress to stderr, since stdout is for the tables. */
export function printProgress(text: string): void {
  console.error(`… ${text}`);
}

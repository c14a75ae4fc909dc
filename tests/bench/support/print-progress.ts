/** What goes on, on stderr: stdout is for the tables. */
export function printProgress(text: string): void {
  console.error(`… ${text}`);
}

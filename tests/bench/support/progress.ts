/** What goes on, on stderr: stdout is for the tables. */
export function progress(text: string): void {
  console.error(`… ${text}`);
}

/** How many failures are shown with diffs; the others are listed with their messages. */
const detailed = 5;

/**
 * Checks every document, page or case in one test, even if some fail, so that the log has one line for the loop.
 * @param nameOf returns the name to report a failure under, such as the path of a document
 * @throws AggregateError of every failure under its name, which Vitest prints one by one with diff and location; Error if there
 * is nothing to check
 */
export async function checkEach<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
  check: (item: Item) => void | Promise<void>,
): Promise<void> {
  const failures: Error[] = [];
  let count = 0;
  for (const item of items) {
    count++;
    try {
      await check(item);
    } catch (thrown) {
      failures.push(named(nameOf(item), thrown));
    }
  }
  if (count === 0) throw new Error("Nothing to check");
  if (failures.length > 0) throw new AggregateError(summarise(failures), `${failures.length} of ${count} fail`);
}

/** Returns the same error, since Vitest prints its expected and actual values and its stack. */
function named(name: string, thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  error.message = `${name}: ${error.message}`;
  return error;
}

function summarise(failures: readonly Error[]): readonly Error[] {
  const others = failures.slice(detailed);
  if (others.length === 0) return failures;
  const messages = others.map(({ message }) => message).join("\n");
  return [...failures.slice(0, detailed), new Error(`and ${others.length} more:\n${messages}`)];
}

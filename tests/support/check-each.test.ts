import { expect, test } from "vitest";
import { checkEach } from "./check-each.ts";

/** Returns the messages of the thrown errors, in order. */
async function failuresOf(checking: Promise<void>): Promise<readonly string[]> {
  const thrown = await checking.catch((error: unknown) => error);
  if (thrown instanceof AggregateError) return thrown.errors.map(({ message }: Error) => message);
  return thrown instanceof Error ? [thrown.message] : [];
}

const identity = (name: string) => name;

test("every item is checked, and each failure is reported with its name and reason", async () => {
  const checked: string[] = [];
  const failures = await failuresOf(
    checkEach(["a", "b", "c"], identity, async (name) => {
      checked.push(name);
      if (name !== "b") throw new Error("is not b");
    }),
  );
  expect(checked).toEqual(["a", "b", "c"]);
  expect(failures).toEqual(["a: is not b", "c: is not b"]);
});

test("a failed expectation keeps the values that the diff is printed from", async () => {
  const thrown: unknown = await checkEach(["a"], identity, () => expect([1]).toEqual([2])).catch(
    (error) => error.errors,
  );
  expect(thrown).toMatchObject([{ name: "AssertionError", actual: [1], expected: [2] }]);
});

test("the later ones of many failures are named without diffs", async () => {
  const names = Array.from({ length: 8 }, (_, number) => `item ${number}`);
  const failures = await failuresOf(
    checkEach(names, identity, () => {
      throw new Error("fails");
    }),
  );
  expect(failures).toHaveLength(6);
  expect(failures.at(-1)).toBe("and 3 more:\nitem 5: fails\nitem 6: fails\nitem 7: fails");
});

test("having nothing to check is a failure, and finding nothing wrong is not", async () => {
  expect(await failuresOf(checkEach([], identity, () => {}))).toEqual(["Nothing to check"]);
  expect(await failuresOf(checkEach(["a"], identity, () => {}))).toEqual([]);
});

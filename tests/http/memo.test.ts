import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMemo, type Perishable } from "../../src/http/memo.ts";

const never = Number.POSITIVE_INFINITY;

interface Named extends Perishable {
  readonly name: string;
}

function named(name: string, bytes: number, validUntil = never): Named {
  return { name, bytes, validUntil };
}

describe("memo", () => {
  test("returns what was set, until it expires", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("first", 10, 500));

    expect(values.get("a", 499)?.name).toBe("first");
    expect(values.get("a", 500)).toBeUndefined();
    expect(values.get("a", 499)).toBeUndefined();
  });

  test("returns the newest of two values with one key", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("first", 60));
    values.set("a", named("second", 60));

    expect(values.get("a", 0)?.name).toBe("second");
  });

  test("has no value for a key that was never set", () => {
    expect(createMemo<Named>(100).get("__proto__", 0)).toBeUndefined();
  });

  test("evicts the least recently used value first", () => {
    const values = createMemo<Named>(100);
    for (const key of ["a", "b", "c"]) values.set(key, named(key, 30));
    values.get("a", 0);
    values.set("d", named("d", 40));

    expect(["a", "b", "c", "d"].filter((key) => values.get(key, 0))).toEqual(["a", "c", "d"]);
  });

  test("keeps values that exactly fill its bound", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("a", 100));

    expect(values.get("a", 0)?.name).toBe("a");
  });

  test("evicts by last use, even if other values were set in between", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("a", 40));
    values.get("a", 0);
    values.set("b", named("b", 40));
    values.get("a", 0);
    values.set("c", named("c", 40));

    expect(["a", "b", "c"].filter((key) => values.get(key, 0))).toEqual(["a", "c"]);
  });

  test("evicts as many values as a large one needs, and no more", () => {
    const values = createMemo<Named>(100);
    for (const key of ["a", "b", "c", "d"]) values.set(key, named(key, 25));
    values.set("e", named("e", 50));

    expect(["a", "b", "c", "d", "e"].filter((key) => values.get(key, 0))).toEqual(["c", "d", "e"]);
  });

  test("keeps no value that is larger than the bound, nor the one it would have replaced", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("small", 10));
    values.set("b", named("b", 10));
    values.set("a", named("large", 101));

    expect(values.get("a", 0)).toBeUndefined();
    expect(values.get("b", 0)?.name).toBe("b");
  });

  test("has its whole bound again after values have expired or been replaced", () => {
    const values = createMemo<Named>(100);
    values.set("a", named("a", 50, 10));
    values.get("a", 10);
    values.set("b", named("b", 60));
    values.set("b", named("b", 50));
    values.set("c", named("c", 50));

    expect(["b", "c"].filter((key) => values.get(key, 20))).toEqual(["b", "c"]);
  });

  test("never keeps more bytes than its bound, nor a wrong value", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e");
    const step = fc.record({
      key,
      bytes: fc.integer({ min: 0, max: 60 }),
      life: fc.integer({ min: 0, max: 10 }),
      ask: key,
    });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const values = createMemo<Named>(100);
        for (const [now, { key, bytes, life, ask }] of steps.entries()) {
          values.get(ask, now);
          values.set(key, named(key, bytes, now + life));
        }
        const kept = ["a", "b", "c", "d", "e"].flatMap((each) => values.get(each, steps.length) ?? []);

        expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100);
        expect(kept.filter(({ validUntil }) => validUntil <= steps.length)).toEqual([]);
      }),
    );
  });
});

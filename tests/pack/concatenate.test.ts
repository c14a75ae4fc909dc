import fc from "fast-check";
import { expect, test } from "vitest";
import { concatenate } from "../../src/pack/columns.ts";

test("any parts are concatenated, in memory that none of them shares", () => {
  const anyPart = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 6 }), (parts) => {
      const all = concatenate(parts);
      expect([...all]).toEqual([...Buffer.concat(parts)]);
      for (const part of parts) expect(all.buffer).not.toBe(part.buffer);
    }),
  );
});

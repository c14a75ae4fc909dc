import { expect, test } from "vitest";
import { printFields } from "../../../src/commands/story/draft-files.ts";

test("a text before a check is in quotes, so that the check is not part of it", () => {
  const fields = {
    credit: { value: "reuters", check: "whose picture it is" },
    published: { value: "2026-01-03T09:00", check: "when it should appear" },
    section: { value: "politics" },
    lead: { check: "what it says" },
  };
  expect(printFields(fields)).toBe(`credit: "reuters" # check: whose picture it is
published: 2026-01-03T09:00 # check: when it should appear
section: politics
lead: # check: what it says
`);
});

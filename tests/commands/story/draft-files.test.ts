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

test("names of files are keys, in quotes if YAML would read them as something else", () => {
  const fields = { credit: { value: "Ann" } };
  expect(printFields({ "port.jpg": { fields }, "2: a.jpg": { fields }, "Порт.jpg": { fields } })).toBe(`port.jpg:
  credit: "Ann"
"2: a.jpg":
  credit: "Ann"
"Порт.jpg":
  credit: "Ann"
`);
});

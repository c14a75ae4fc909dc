import { writeFileSync } from "node:fs";
import { printFieldReference } from "../build/editor/print-field-reference.ts";
import { readOptions } from "./run/read-options.ts";
import { runCommand } from "./run/run-command.ts";

const usage = `Usage: npm run docs

Writes docs/fields.md: every field of the content files, from their schemas.

  --help             show this text`;

await runCommand(async () => {
  const { values } = readOptions({ options: { help: { type: "boolean", default: false } } });
  if (values.help) return console.log(usage);
  writeFileSync(new URL("../../docs/fields.md", import.meta.url), printFieldReference());
});

import { writeFileSync } from "node:fs";
import { printFieldReference } from "../build/editor/print-field-reference.ts";

/* `npm run docs`: the pages of docs/ that are made from the code. */

writeFileSync(new URL("../../docs/fields.md", import.meta.url), printFieldReference());

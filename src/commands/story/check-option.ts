import * as v from "valibot";
import { parseIssueMessage } from "../../content/schema/issue-message.ts";
import { Refusal } from "./refusal.ts";

/**
 * An option's value, by the rule that the field has in a content file.
 * @throws Refusal with the words that compile would find
 */
export function checkOption<Output>(option: string, value: unknown, schema: v.GenericSchema<unknown, Output>): Output {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const lines = result.issues.map(({ message }) => {
    const { what, instead } = parseIssueMessage(message);
    return `--${option}: ${what}; ${instead}`;
  });
  throw new Refusal(lines.join("\n"));
}

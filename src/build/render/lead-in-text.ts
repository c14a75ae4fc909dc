import { firstText } from "./first-text.ts";

/** "whole" where all of the lead stands there, "begun" where it goes on behind the end of the first paragraph. */
export type LeadInText = "whole" | "begun";

/**
 * How much of its lead a text begins with; undefined where it begins with something else. Letters and digits are compared, without case and marks: leads are typed by hand, or cut off with an ellipsis.
 * @param lead plain
 * @param portable the text, as `renderMarkdown` gives it
 */
export function leadInText(lead: string, portable: string): LeadInText | undefined {
  const told = compared(lead);
  // Every reference that is in portable HTML stands for what is not compared.
  const first = compared(firstText(portable.replace(footnoteNumbers, "")).replace(/&#?\w+;/g, " "));
  if (told === "" || first === "") return undefined;
  if (first.startsWith(told)) return "whole";
  return told.startsWith(first) ? "begun" : undefined;
}

/** As `footnotes` writes them. */
const footnoteNumbers = /<sup>\[\d+\]<\/sup>/g;

function compared(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

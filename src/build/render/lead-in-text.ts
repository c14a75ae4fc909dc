import { blockElements } from "../../markdown/elements.ts";

/** "whole" where all of the lead stands there, "begun" where it goes on behind the end of the first paragraph. */
export type LeadInText = "whole" | "begun";

/**
 * How much of its lead a text begins with; undefined where it begins with something else. Letters and digits are compared, without case and marks: leads are typed by hand, or cut off with an ellipsis.
 * @param lead plain
 * @param portable the text, as `renderMarkdown` gives it
 */
export function findLeadInText(lead: string, portable: string): LeadInText | undefined {
  const told = normalise(lead);
  // Every reference that is in portable HTML stands for what is not compared.
  const first = normalise(findFirstText(portable.replace(footnoteNumbers, "")).replace(/&#?\w+;/g, " "));
  if (told === "" || first === "") return undefined;
  if (first.startsWith(told)) return "whole";
  return told.startsWith(first) ? "begun" : undefined;
}

/** As `footnotes` writes them. */
const footnoteNumbers = /<sup>\[\d+\]<\/sup>/g;

function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/**
 * The first block of portable HTML that has a text, without its tags; headings and captions are passed over. References stay as
 * they are. Empty where there is none.
 */
function findFirstText(portable: string): string {
  let text = "";
  let passedOver = 0;
  for (const [piece, end, name] of portable.matchAll(piecesOfHtml)) {
    if (name === undefined) {
      if (passedOver === 0) text += piece;
    } else if (headings.has(name)) {
      passedOver += end ? -1 : 1;
    } else if (name === "br") {
      text += " ";
    } else if (blockElements.has(name) && /\S/.test(text)) {
      return text;
    }
  }
  return text.trim();
}

/** A tag, in whose attributes `>` is a reference; or text up to the next one. */
const piecesOfHtml = /<(\/?)([a-z][a-z\d]*)[^>]*>|[^<]+/g;

const headings: ReadonlySet<string> = new Set(["caption", "figcaption", "h2", "h3", "h4", "h5", "h6", "summary"]);

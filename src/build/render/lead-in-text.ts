import { blockElements } from "../../markdown/elements.ts";

/** "whole" if the text begins with the whole lead, "begun" if the first paragraph ends before the lead does. */
export type LeadInText = "whole" | "begun";

/**
 * Returns how much of the text's opening repeats its lead; undefined if it begins with something else. Only letters and digits
 * are compared, without case and marks: leads are typed by hand, or cut off with an ellipsis.
 * @param lead plain text
 * @param portable the text, as `renderMarkdown` returns it
 */
export function findLeadInText(lead: string, portable: string): LeadInText | undefined {
  const normalisedLead = normalise(lead);
  // Every reference in portable HTML is a character that is not compared.
  const first = normalise(findFirstText(portable.replace(footnoteNumbers, "")).replace(/&#?\w+;/g, " "));
  if (normalisedLead === "" || first === "") return undefined;
  if (first.startsWith(normalisedLead)) return "whole";
  return normalisedLead.startsWith(first) ? "begun" : undefined;
}

/** As `footnotes` prints them. */
const footnoteNumbers = /<sup>\[\d+\]<\/sup>/g;

function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/**
 * Returns the text of the first block of portable HTML that has any, without tags; headings and captions are skipped.
 * References are kept. Empty if there is no such block.
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

/** A tag, or text up to the next one. In attributes, `>` is a reference. */
const piecesOfHtml = /<(\/?)([a-z][a-z\d]*)[^>]*>|[^<]+/g;

const headings: ReadonlySet<string> = new Set(["caption", "figcaption", "h2", "h3", "h4", "h5", "h6", "summary"]);

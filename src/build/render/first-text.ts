import { blockElements } from "../../markdown/elements.ts";

/**
 * The first block of portable HTML that has a text, without its tags; headings and captions are passed over. References stay as
 * they are. Empty where there is none.
 */
export function firstText(portable: string): string {
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

import { Parser } from "htmlparser2";
import { cleanText } from "../../src/xml/clean-text.ts";

export interface Reading {
  /** Tags with their attributes, and text without white space except in `pre`. */
  readonly structure: readonly string[];
  /** The words, as separated by white space, blocks and line breaks. */
  readonly words: readonly string[];
}

/** Reads HTML as a feed reader does. Insignificant white space is left out. */
export function readingOf(html: string): Reading {
  const structure: string[] = [];
  let all = "";
  let text = "";
  let preformatted = 0;
  // In `pre`, the space between a text and the block after it is at the end of a line, where it is invisible.
  const endText = (beforeBlock: boolean) => {
    // A reference to a control character is dropped, since no format can carry it, so the space before it is last.
    text = cleanText(text);
    if (preformatted > 0 && beforeBlock) text = text.replace(/ $/, "");
    const kept = preformatted > 0 ? text.replace(/\r\n?/g, "\n") : text.replace(/[\t\n\f\r ]+/g, "");
    if (kept) structure.push(kept);
    text = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      // Printed as a line break.
      if (name === "br" && preformatted > 0) {
        text += "\n";
        all += "\n";
        return;
      }
      endText(!inline.has(name));
      structure.push(`<${name} ${JSON.stringify(Object.entries(attributes).sort())}>`);
      if (name === "pre") preformatted++;
      if (!inline.has(name)) all += "\n";
      if (name === "img") all += "[image]";
    },
    onclosetag(name) {
      if (name === "br" && preformatted > 0) return;
      endText(!inline.has(name) && !(name === "pre" && preformatted === 1));
      structure.push(`</${name}>`);
      if (name === "pre") preformatted--;
      if (!inline.has(name)) all += "\n";
    },
    ontext(piece) {
      text += piece;
      all += piece;
    },
  });
  parser.end(html);
  endText(false);
  return { structure, words: all.split(/[\t\n\f\r ]+/).filter(Boolean) };
}

const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

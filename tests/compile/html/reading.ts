import { Parser } from "htmlparser2";

export interface Reading {
  /** Tags with their attributes, and text without white space except in `pre`. */
  readonly structure: readonly string[];
  /** The words, as white space, blocks and line breaks part them. */
  readonly words: readonly string[];
}

/** What a reader makes of HTML. White space that means nothing is left out. */
export function readingOf(html: string): Reading {
  const structure: string[] = [];
  let all = "";
  let text = "";
  let preformatted = 0;
  const endText = () => {
    const kept = preformatted > 0 ? text.replace(/\r\n?/g, "\n") : text.replace(/[\t\n\f\r ]+/g, "");
    if (kept) structure.push(kept);
    text = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endText();
      structure.push(`<${name} ${JSON.stringify(Object.entries(attributes).sort())}>`);
      if (name === "pre") preformatted++;
      if (!inline.has(name)) all += "\n";
      if (name === "img") all += "[image]";
    },
    onclosetag(name) {
      endText();
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
  endText();
  return { structure, words: all.split(/[\t\n\f\r ]+/).filter(Boolean) };
}

const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

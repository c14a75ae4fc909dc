import { cleanText } from "../xml/clean-text.ts";
import { allowedElements, blockElements } from "./elements.ts";
import { escapeCleanText, escapeHtml } from "./escape-html.ts";

/** Takes a body element by element and prints it as portable HTML. */
export interface BodyPrinter {
  /** An element or attribute that is not allowed is not printed. Void elements are not closed. */
  open(name: string, attributes?: Readonly<Record<string, string | number | undefined>>): void;
  close(name: string): void;
  text(text: string): void;
  /** Ends the body and gives all of it. */
  end(): string;
}

/**
 * Prints portable HTML: bytes that are right inside CDATA, inside a JSON string and inside an HTML page alike, so that a body
 * is kept once for all formats. Attribute values stand in single quotes and everything that JSON or CDATA would mind is a
 * character reference. A run of white space is one space; in `pre` all of it is kept.
 *
 * Between two blocks that say something stands one space, whatever was written there: readers that make excerpts of a body by
 * taking its tags out (Liferea is one) join the last word of one to the first of the next without it. Within a block there
 * is none at its edges.
 *
 * It emits names from the allow-list alone and escapes everything else, so that whatever it is given, a browser finds no other
 * element or attribute in the result. Where links lead is not its business.
 */
export function bodyPrinter(): BodyPrinter {
  let html = "";
  let waiting = "";
  let preformatted = 0;
  // Whether a space printed now would stand at the edge of a block, where it means nothing.
  let atEdge = true;
  // Whether what is printed next would be joined to what was printed last, were the tags between them taken out.
  let joins = false;

  function printText(beforeEdge: boolean): void {
    if (waiting === "") return;
    // Text comes in pieces, and only the whole of it has an NFC.
    let text = waiting;
    waiting = "";
    const asItIs = preformatted === 0 && !special.test(text);
    if (!asItIs) text = cleanText(text);
    if (preformatted > 0) {
      // As an HTML parser reads line breaks, which htmlparser2 leaves as they are.
      text = text.replace(/\r\n?/g, "\n");
    } else {
      if (!asItIs) text = text.replace(whiteSpace, " ");
      if (atEdge && text.startsWith(" ")) text = text.slice(1);
      if (beforeEdge && text.endsWith(" ")) text = text.slice(0, -1);
    }
    if (text === "") return;
    if (atEdge) separate();
    html += asItIs ? text : escapeCleanText(text);
    atEdge = false;
    joins = !/[\t\n ]$/.test(text);
  }

  function separate(): void {
    if (joins) html += " ";
    joins = false;
  }

  return {
    open(name, attributes) {
      const allowed = allowedElements.get(name);
      if (!allowed) return;
      // A line break in `pre` is one already, and a space behind it would be seen.
      if (name === "br" && preformatted > 0) {
        waiting += "\n";
        return;
      }
      const edge = blockElements.has(name);
      printText(edge);
      if (edge || atEdge) separate();
      html += `<${name}`;
      for (const [attribute, value] of Object.entries(attributes ?? {})) {
        if (value !== undefined && allowed.has(attribute)) html += ` ${attribute}='${escapeHtml(String(value))}'`;
      }
      html += ">";
      if (edge) {
        atEdge = true;
      } else if (name === "img") {
        atEdge = false;
        joins = true;
      }
      if (name === "pre") preformatted++;
    },

    close(name) {
      if (!allowedElements.has(name) || voidElements.has(name)) return;
      const edge = blockElements.has(name);
      printText(edge);
      // In `pre` a space is seen anywhere but at the end of a line.
      if (edge && preformatted > (name === "pre" ? 1 : 0)) separate();
      html += `</${name}>`;
      if (edge) atEdge = true;
      if (name === "pre") preformatted--;
    },

    text(text) {
      waiting += text;
    },

    end() {
      printText(true);
      return html;
    },
  };
}

/**
 * What has to be cleaned, escaped or made one space. Most texts have nothing of it, and need only be looked through once: the
 * characters are those that `cleanText` looks for, without those that HTML or JSON would mind.
 */
const special =
  /[^ !#-%'-;=?-[\]-~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]| {2}/;

/**
 * Every run that is not one space already. ASCII alone: a no-break space is text. The form feed is gone already, being illegal in
 * XML.
 */
const whiteSpace = / [\t\n\r ]+|[\t\n\r][\t\n\r ]*/g;

const voidElements: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "wbr"]);

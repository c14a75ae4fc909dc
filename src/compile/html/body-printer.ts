import { cleanText } from "../clean-text.ts";
import { allowedElements } from "./allowed-elements.ts";
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
 * character reference. White space beside blocks is dropped, elsewhere a run of it is one space; in `pre` all of it is kept.
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
    html += asItIs ? text : escapeCleanText(text);
    atEdge = false;
  }

  return {
    open(name, attributes) {
      const allowed = allowedElements.get(name);
      if (!allowed) return;
      const edge = blocks.has(name);
      printText(edge);
      html += `<${name}`;
      for (const [attribute, value] of Object.entries(attributes ?? {})) {
        if (value !== undefined && allowed.has(attribute)) html += ` ${attribute}='${escapeHtml(String(value))}'`;
      }
      html += ">";
      if (edge) atEdge = true;
      else if (name === "img") atEdge = false;
      if (name === "pre") preformatted++;
    },

    close(name) {
      if (!allowedElements.has(name) || voidElements.has(name)) return;
      const edge = blocks.has(name);
      printText(edge);
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

/** Elements beside which white space means nothing. */
const blocks: ReadonlySet<string> = new Set(
  (
    "blockquote br caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);

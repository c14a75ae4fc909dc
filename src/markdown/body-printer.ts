import type { PlacedFigure } from "../domain/figure.ts";
import { required } from "../domain/required.ts";
import { cleanText } from "../xml/clean-text.ts";
import { blockElements, printedElements } from "./elements.ts";
import { escapeCleanText, escapeHtml } from "./escape-html.ts";
import type { PrintedFigure } from "./figure-block.ts";

/** Prints a body as portable HTML, element by element. */
export interface BodyPrinter {
  /** Prints nothing for an element or attribute that is not allowed. Void elements are not closed. */
  open(name: string, attributes?: Readonly<Record<string, string | number | undefined>>): void;
  close(name: string): void;
  text(text: string): void;
  /**
   * Puts in the HTML of a figure, as it is. If it is empty, an element that holds nothing else is not printed either, unless it
   * is part of a table.
   */
  figure(printed: PrintedFigure): void;
  /** Ends the body and returns all of it. */
  end(): string;
  /** Returns the figures that pages show in their own way, once the body has ended. */
  figures(): readonly PlacedFigure[];
}

/**
 * Prints portable HTML: its bytes are valid inside CDATA, inside a JSON string and inside an HTML page, so that a body is stored
 * once for all formats. Attribute values are in single quotes, and everything that JSON or CDATA would have to escape is a
 * character reference. A run of white space becomes one space, except in `pre`.
 *
 * Two blocks with content always have a space between them, whatever was written there: readers that build excerpts by stripping
 * the tags (Liferea is one) would otherwise join the last word of one to the first word of the next. There is no space at the
 * edges of a block.
 *
 * Only names from the allow-list are printed and everything else is escaped, so that a browser finds no other element or
 * attribute in the result, whatever the input. The targets of links are not checked here.
 */
export function bodyPrinter(): BodyPrinter {
  let html = "";
  let waiting = "";
  let preformatted = 0;
  // Whether a space printed now would be at the edge of a block, where it is insignificant.
  let atEdge = true;
  // Whether the next output would run into the last if the tags between them were stripped.
  let joins = false;
  const figures: PlacedFigure[] = [];
  // Where a figure without HTML was put in last.
  let leftOutAt = -1;

  function printText(beforeEdge: boolean): void {
    if (waiting === "") return;
    // Text arrives in pieces, and can only be normalised to NFC as a whole.
    let text = waiting;
    waiting = "";
    const asItIs = preformatted === 0 && !special.test(text);
    if (!asItIs) text = cleanText(text);
    if (preformatted > 0) {
      // HTML parsers normalise line breaks; htmlparser2 does not.
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

  /** Takes back the tag of an element that would be empty without a figure, and the space before it. */
  function leaveOut(): void {
    html = html.slice(0, html.lastIndexOf("<"));
    atEdge = true;
    joins = html.endsWith(" ");
    if (joins) html = html.slice(0, -1);
    for (let index = figures.length - 1; figures[index]?.start === leftOutAt; index--) {
      figures[index] = { ...required(figures[index], "figure", index), start: html.length, end: html.length };
    }
    leftOutAt = html.length;
  }

  return {
    open(name, attributes) {
      const allowed = printedElements.get(name);
      if (!allowed) return;
      // In `pre` a newline does the same as `<br>`, and a space printed after the tag would be visible.
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
      if (!printedElements.has(name) || voidElements.has(name)) return;
      const edge = blockElements.has(name);
      printText(edge);
      if (leftOutAt === html.length && droppedIfEmpty.has(name) && endsInTag(html, name)) {
        leaveOut();
        return;
      }
      // In `pre` a space is visible anywhere except at the end of a line.
      if (edge && preformatted > (name === "pre" ? 1 : 0)) separate();
      html += `</${name}>`;
      if (edge) atEdge = true;
      if (name === "pre") preformatted--;
    },

    text(text) {
      waiting += text;
    },

    figure({ html: block, figure }) {
      printText(true);
      if (block === "") leftOutAt = html.length;
      else {
        separate();
        html += block;
        atEdge = true;
        joins = endsInContent(block);
      }
      if (figure) figures.push({ start: html.length - block.length, end: html.length, figure });
    },

    end() {
      printText(true);
      return html;
    },

    figures: () => figures,
  };
}

/** Elements that are nothing without content, which a figure is not in feeds if it has no HTML. */
const droppedIfEmpty: ReadonlySet<string> = new Set("blockquote dd details div figure li ol p ul".split(" "));

/** Whether portable HTML ends where an element has just been opened. */
function endsInTag(portable: string, name: string): boolean {
  return new RegExp(`^<${name}\\b`).test(portable.slice(portable.lastIndexOf("<")));
}

/** Whether something printed after portable HTML would run into its last word or picture if the tags were stripped. */
function endsInContent(portable: string): boolean {
  const opened = [...portable.matchAll(/<([a-z][a-z\d]*)[^>]*>/g)].findLast(([, name = ""]) => blockElements.has(name));
  const rest = portable.slice(opened ? opened.index + opened[0].length : 0);
  const text = rest.replace(/<img\b[^>]*>/g, "x").replace(/<[^>]*>/g, "");
  return text !== "" && !/(?: |&#9;|&#10;)$/.test(text);
}

/**
 * Characters that have to be cleaned, escaped or collapsed, which most texts do not have. The class lists what may stay: the
 * characters that `cleanText` leaves alone, except those that are special in HTML or JSON.
 */
const special =
  /[^ !#-%'-;=?-[\]-~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]| {2}/;

/**
 * Every run of white space that is not already one space. ASCII only: a no-break space is text. Form feeds are gone already,
 * since they are illegal in XML.
 */
const whiteSpace = / [\t\n\r ]+|[\t\n\r][\t\n\r ]*/g;

const voidElements: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "source", "wbr"]);

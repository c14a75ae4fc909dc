import { htmlparser2 } from "../on-demand.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { filteredElement, notKept } from "./filtered-element.ts";
import { hiddenElements } from "./hidden-elements.ts";
import type { Complaint, References } from "./references.ts";

/** Takes HTML in pieces. */
export interface HtmlFilter {
  write(html: string): void;
  /** Whether a tag or comment has begun that has not ended yet, and would take in what is written next. */
  isInsideTag(): boolean;
  end(): void;
}

/**
 * Prints what is allowed of the HTML that is written to it, every reference made absolute, and reports all else with the offset
 * of the tag in what was written. Only what is there for looks goes without a word, and comments.
 */
export function htmlFilter(
  printer: BodyPrinter,
  references: References,
  report: (complaint: Complaint, offset: number) => void,
): HtmlFilter {
  let written = 0;
  let hidden = 0;
  // Of each open element, the name under which it was printed.
  const printed: (string | undefined)[] = [];

  const { Parser } = htmlparser2();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden > 0) {
        hidden++;
        return;
      }
      const element = filteredElement(name, attributes, references, (complaint) =>
        report(complaint, parser.startIndex),
      );
      if (!element && hiddenElements.has(name)) {
        hidden = 1;
        return;
      }
      if (element) printer.open(element.name, element.attributes);
      printed.push(element?.name);
    },
    onclosetag() {
      if (hidden > 0) {
        hidden--;
        return;
      }
      const name = printed.pop();
      if (name) printer.close(name);
    },
    ontext(text) {
      if (hidden === 0) printer.text(text);
    },
    oncomment(text) {
      if (hidden === 0 && text.startsWith("[CDATA[")) report(notKept("<![CDATA["), parser.startIndex);
    },
    onprocessinginstruction(name) {
      if (hidden === 0) report(notKept(`<${name}`), parser.startIndex);
    },
  });

  return {
    write(html) {
      parser.write(html);
      written += html.length;
    },
    isInsideTag: () => parser.startIndex < written,
    end: () => parser.end(),
  };
}

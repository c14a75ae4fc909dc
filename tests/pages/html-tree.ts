import { DomUtils, Parser, parseDocument } from "htmlparser2";

type Node = ReturnType<typeof DomUtils.findAll>[number];

/** A page as a tree, to be asked what is in it. */
export interface HtmlTree {
  /** Elements of this name that have these attributes. */
  all(name: string, attributes?: Readonly<Record<string, string>>): readonly HtmlElement[];
  /** @throws Error unless there is exactly one */
  one(name: string, attributes?: Readonly<Record<string, string>>): HtmlElement;
  readonly elements: readonly HtmlElement[];
}

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text within, white space as one space. */
  readonly text: string;
}

export function htmlTree(html: string): HtmlTree {
  const elements = DomUtils.findAll(() => true, parseDocument(html).children).map(elementOf);
  const all: HtmlTree["all"] = (name, attributes = {}) =>
    elements.filter(
      (element) =>
        element.name === name &&
        Object.entries(attributes).every(([attribute, value]) => element.attributes[attribute] === value),
    );
  return {
    elements,
    all,
    one(name, attributes) {
      const [found, ...others] = all(name, attributes);
      if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of <${name}>`);
      return found;
    },
  };
}

function elementOf(node: Node): HtmlElement {
  return { name: node.name, attributes: node.attribs, text: DomUtils.textContent(node).replace(/\s+/g, " ").trim() };
}

/** What is wrong with the nesting of tags, as a validator would say: an element not closed, or closed twice. */
export function nestingFaults(html: string): readonly string[] {
  const faults: string[] = [];
  let closed = 0;
  // As XML nothing is closed by itself, so that whatever is closed by implication was not closed.
  const parser = new Parser(
    {
      onclosetag(name, implied) {
        if (!implied) closed++;
        else if (!voidElements.has(name)) faults.push(`<${name}> is not closed`);
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  const written = html.match(/<\/[a-z]/g)?.length ?? 0;
  if (closed !== written) faults.push(`${written} closing tags, of which ${closed} close something`);
  return faults;
}

const voidElements: ReadonlySet<string> = new Set(["meta", "link", "img", "input", "br", "hr", "wbr", "col"]);

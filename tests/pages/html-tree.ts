import { DomUtils, Parser, parseDocument } from "htmlparser2";

type Node = ReturnType<typeof DomUtils.findAll>[number];

/** A page as a tree that tests can query. */
export interface HtmlTree {
  /** Returns the elements with this name and these attributes. */
  all(name: string, attributes?: Readonly<Record<string, string>>): readonly HtmlElement[];
  /** @throws Error unless there is exactly one */
  one(name: string, attributes?: Readonly<Record<string, string>>): HtmlElement;
  readonly elements: readonly HtmlElement[];
}

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, with white space collapsed. */
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

/** Returns the errors in the nesting of tags, as a validator would report them: an element not closed, or closed twice. */
export function nestingFaults(html: string): readonly string[] {
  const faults: string[] = [];
  let closed = 0;
  // In XML mode no element is closed implicitly, so every implied end tag is a missing one.
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

const voidElements: ReadonlySet<string> = new Set(["meta", "link", "img", "input", "br", "hr", "wbr", "col", "track"]);

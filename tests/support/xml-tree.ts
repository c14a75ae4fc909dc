import { SaxesParser } from "saxes";

/** An element with expanded names, `{namespace}local`, so that prefixes make no difference. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlTree | string)[];
}

interface Growing extends XmlTree {
  readonly children: (XmlTree | string)[];
}

/** Parses a document strictly, with namespaces. @throws Error if the document is not well-formed or a prefix is not declared */
export function xmlTree(text: string): XmlTree {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [{ name: "", attributes: {}, children: [] }];
  const addText = (content: string) => {
    const children = open.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + content;
    else children.push(content);
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("A feed must not have a document type");
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ uri, local, attributes }) => {
    const named = Object.values(attributes)
      .filter((attribute) => attribute.uri !== "http://www.w3.org/2000/xmlns/")
      .map((attribute) => [expanded(attribute.uri, attribute.local), attribute.value] as const);
    const element: Growing = { name: expanded(uri, local), attributes: Object.fromEntries(named), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const root = open[0]?.children.find((child) => typeof child === "object");
  if (!root) throw new Error("The document has no root");
  return root;
}

function expanded(uri: string, local: string): string {
  return uri === "" ? local : `{${uri}}${local}`;
}

/** Returns every element with this local name, in document order, the root included. */
export function elements(root: XmlTree, local: string): readonly XmlTree[] {
  const own = root.name.replace(/^\{.*\}/, "") === local ? [root] : [];
  return [...own, ...root.children.flatMap((child) => (typeof child === "string" ? [] : elements(child, local)))];
}

/** Returns the child with this expanded name. @throws Error unless there is exactly one */
export function only(parent: XmlTree, name: string): XmlTree {
  const found = all(parent, name);
  const [child] = found;
  if (!child || found.length > 1) throw new Error(`<${parent.name}> has ${found.length} <${name}>, not one`);
  return child;
}

/** Returns the children with this expanded name. */
export function all(parent: XmlTree, name: string): readonly XmlTree[] {
  return parent.children.filter((child) => typeof child === "object").filter((child) => child.name === name);
}

export function textOf({ children }: XmlTree): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

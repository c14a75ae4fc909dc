import { type XmlTree, xmlTree } from "../support/xml-tree.ts";

/** A value in a document, and its place in the notation of docs/fields.md. */
export interface Placed {
  readonly place: string;
  readonly value: string;
}

const namespaces: Readonly<Record<string, string>> = {
  "http://www.w3.org/2005/Atom": "atom:",
  "http://purl.org/rss/1.0/modules/content/": "content:",
  "http://purl.org/syndication/history/1.0": "fh:",
  "http://purl.org/dc/elements/1.1/": "dc:",
  "http://search.yahoo.com/mrss/": "media:",
  "http://purl.org/rss/1.0/modules/syndication/": "sy:",
  "http://purl.org/atompub/tombstones/1.0": "at:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};

/** Returns every value of a document in any XML or JSON format. */
export function placesIn(document: string): readonly Placed[] {
  if (document.startsWith("{")) return [...jsonPlaces("", JSON.parse(document))];
  const root = xmlTree(document);
  const own = root.name.startsWith("{http://www.w3.org/2005/Atom}") ? "atom:" : "";
  return [...xmlPlaces("", root, own)];
}

/** Elements that begin a place, which does not include the elements around them. */
const beginnings = /^(?:rss|channel|item|feed|entry|at:deleted-entry)$/;

function* xmlPlaces(parent: string, tree: XmlTree, own: string): Iterable<Placed> {
  const name = prefixed(tree.name, own);
  const { rel } = tree.attributes;
  const step = rel === undefined ? name : `${name}[rel=${rel}]`;
  const place = parent === "" || beginnings.test(name) ? step : `${parent}/${step}`;
  for (const [attribute, value] of Object.entries(tree.attributes)) {
    yield { place: `${place}@${prefixed(attribute, own)}`, value };
  }
  const text = tree.children.filter((child) => typeof child === "string").join("");
  if (text.trim() !== "") yield { place, value: text };
  for (const child of tree.children) if (typeof child === "object") yield* xmlPlaces(place, child, own);
}

/** @param own the prefix that is left out on the document's own elements */
function prefixed(name: string, own: string): string {
  const [, namespace, local = name] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
  const prefix = namespace === undefined ? "" : namespaces[namespace];
  if (prefix === undefined) throw new Error(`The namespace ${namespace} has no prefix in docs/fields.md`);
  return prefix === own ? local : prefix + local;
}

function* jsonPlaces(place: string, value: unknown): Iterable<Placed> {
  if (Array.isArray(value)) {
    for (const item of value) yield* jsonPlaces(`${place}[]`, item);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      yield* jsonPlaces(place === "" ? name : `${place}.${name}`, member);
    }
  } else {
    yield { place, value: String(value) };
  }
}

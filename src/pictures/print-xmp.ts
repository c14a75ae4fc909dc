import { element, printElement, type XmlElement } from "../xml/element.ts";
import type { Alternatives, PictureRights } from "./picture-rights.ts";

/**
 * Prints rights as an XMP packet, in the properties that the IPTC Photo Metadata Standard names and Google Images reads:
 * https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 *
 * By that standard a credit line is a single text, while a contributor's name may be in several languages: translations of a credit
 * are written there. The packet is read-only and has no padding (XMP part 1, section 7.3.2), since nobody edits it in place.
 */
export function printXmp({ creators = [], credit, copyright, licence }: PictureRights): string {
  const description = element(
    "rdf:Description",
    { "rdf:about": "", ...namespaces },
    creators.length > 0
      ? element("dc:creator", {}, element("rdf:Seq", {}, ...creators.map((name) => item(name))))
      : undefined,
    credit && element("photoshop:Credit", {}, credit["x-default"]),
    credit && contributor(credit),
    copyright && element("dc:rights", {}, alternatives(copyright)),
    // "The picture is protected": without it, Adobe's programs show the status as unknown.
    copyright && element("xmpRights:Marked", {}, "True"),
    licence === undefined ? undefined : element("xmpRights:WebStatement", {}, licence),
  );
  const rdf = element("rdf:RDF", { "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#" }, description);
  const packet = printElement(element("x:xmpmeta", { "xmlns:x": "adobe:ns:meta/" }, rdf));
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet}\n<?xpacket end="r"?>`;
}

const namespaces = {
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
  "xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
  "xmlns:Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
};

/** Returns undefined if the name is the same in all languages. */
function contributor(names: Alternatives): XmlElement | undefined {
  if (new Set(Object.values(names)).size === 1) return undefined;
  const entity = item(element("Iptc4xmpExt:Name", {}, alternatives(names)), { "rdf:parseType": "Resource" });
  return element("Iptc4xmpExt:Contributor", {}, element("rdf:Bag", {}, entity));
}

function alternatives(texts: Alternatives): XmlElement {
  const items = Object.entries(texts).map(([language, text]) => item(text, { "xml:lang": language }));
  return element("rdf:Alt", {}, ...items);
}

function item(content: XmlElement | string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return element("rdf:li", attributes, content);
}

import type { History } from "../feed/envelope.ts";
import { element, type XmlElement } from "../xml/element.ts";

export const historyNamespace = { "xmlns:fh": "http://purl.org/syndication/history/1.0" } as const;

/**
 * Creates the elements that RFC 5005 adds to a feed: whether it is complete or an archive document, and links to the other
 * documents.
 * @param type the documents' media type
 * @param name the name of the link element: RSS uses Atom's
 */
export function historyElements(
  history: History | undefined,
  type: string,
  name: "link" | "atom:link",
): readonly XmlElement[] {
  const link = (rel: string, href: string | undefined) => (href ? [element(name, { rel, type, href })] : []);
  switch (history?.kind) {
    case undefined:
      return [];
    case "complete":
      return [element("fh:complete")];
    case "current":
      return link("prev-archive", history.previous);
    case "archive":
      return [
        element("fh:archive"),
        ...link("current", history.current),
        ...link("prev-archive", history.previous),
        ...link("next-archive", history.next),
      ];
  }
}

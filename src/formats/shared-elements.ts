import type { EntryImage } from "../feed/entry.ts";
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

/** Creates the lead picture in Media RSS, for both XML formats, with its alternative text, caption and credit. */
export function mediaContent(image: EntryImage | undefined): readonly XmlElement[] {
  if (!image) return [];
  const { url, measured, alt, caption, credit } = image;
  return [
    element(
      "media:content",
      {
        url,
        medium: "image",
        type: measured?.type,
        fileSize: measured?.length,
        width: measured?.width,
        height: measured?.height,
      },
      element("media:title", { type: "plain" }, alt),
      caption === undefined ? undefined : element("media:description", { type: "plain" }, caption),
      credit === undefined ? undefined : element("media:credit", {}, credit),
    ),
  ];
}

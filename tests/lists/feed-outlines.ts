import { all, only, type XmlTree, xmlTree } from "../support/xml-tree.ts";

/** A feed in a subscription list, with the names of its folders from the outermost. */
export interface FeedOutline {
  readonly folders: readonly string[];
  readonly type: string;
  readonly version: string;
  readonly text: string;
  readonly title: string;
  readonly xmlUrl: string;
  readonly htmlUrl: string;
  readonly language: string;
  readonly description: string;
}

/**
 * Returns every feed of an OPML document, in its order. @throws Error for a folder without the text that the specification
 * requires
 */
export function feedOutlines(opml: string): readonly FeedOutline[] {
  return within(only(xmlTree(opml), "body"), []);
}

function within(parent: XmlTree, folders: readonly string[]): readonly FeedOutline[] {
  return all(parent, "outline").flatMap((outline) => {
    const { type = "", version = "", text, title = "", xmlUrl, htmlUrl = "" } = outline.attributes;
    const { language = "", description = "" } = outline.attributes;
    if (text === undefined) throw new Error("An outline has no text");
    if (xmlUrl === undefined) return within(outline, [...folders, text]);
    return [{ folders, type, version, text, title, xmlUrl, htmlUrl, language, description }];
  });
}

import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { isIri } from "../../urls/iri.ts";
import { findNonXml } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";
import { hasVisibleText } from "./line.ts";

/*
 * Ids that a text had on another site. Feed readers compare ids character by character, so nothing is cleaned or normalised.
 */

const asItWas = "write it exactly as it was in the old feed, or remove it";

/** The id of an entry of RSS or JSON Feed: any line of text that XML can contain. */
export const guid = v.pipe(
  v.string(),
  v.title("exact line of text"),
  v.description("Any text of one line. It is published character for character."),
  v.metadata({ pattern: "\\S" }),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? diagnoseGuid(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  }),
);

function diagnoseGuid(text: string): string | undefined {
  if (!hasVisibleText(text)) return issueMessage("has no visible text", asItWas);
  // A parser turns a carriage return into a line feed (XML 1.0 section 2.11).
  if (/[\n\r]/.test(text)) return issueMessage("contains a line break", "write it on one line, in quotes");
  const code = findNonXml(text);
  if (code === undefined) return undefined;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return issueMessage(`contains ${name}, which XML cannot contain`, asItWas);
}

/** What an IRI is; whether a text is one is for each field to check. */
export const iri = v.pipe(
  v.string(),
  v.title("IRI"),
  v.description(
    "An absolute IRI (RFC 3987), such as `https://…`, `tag:…` or `urn:…`. It is published character for character.",
  ),
  v.metadata({ pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]*$' }),
);

/** The id of an Atom entry (RFC 4287 section 4.2.6). */
export const atomId = v.pipe(
  iri,
  v.check(isIri, ({ input }) =>
    issueMessage(`${quote(String(input))} is not an absolute IRI, as ids in Atom are`, asItWas),
  ),
);

import { SaxesParser } from "saxes";
import { expect } from "vitest";

/** Expects the bytes of a body to be valid wherever a feed puts them. */
export function expectPortable(html: string): void {
  expect(JSON.parse(`"${html}"`)).toBe(html);
  expect(html).not.toContain("]]>");
  expect(html.normalize("NFC")).toBe(html);
  expect(html.isWellFormed()).toBe(true);
  expect(textInCdata(html)).toBe(html);
}

/** Returns what a strict XML parser reads from a CDATA section. @throws if the document is not well-formed */
function textInCdata(html: string): string {
  let text = "";
  const parser = new SaxesParser();
  parser.on("cdata", (cdata) => {
    text += cdata;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<x><![CDATA[${html}]]></x>`).close();
  return text;
}

import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { escapeCleanText, escapeHtml } from "../../src/markdown/escape-html.ts";
import { cleanText } from "../../src/xml/clean-text.ts";
import { anyText, htmlLike } from "./arbitrary-html.ts";
import { expectPortable } from "./portability.ts";

describe("escapeHtml", () => {
  it("writes references for what is special in HTML, JSON and CDATA", () => {
    expect(escapeHtml(`<a href="x" title='y'> & \\ ]]>`)).toBe(
      "&lt;a href=&#34;x&#34; title=&#39;y&#39;&gt; &amp; &#92; ]]&gt;",
    );
  });

  it("keeps tabs and line breaks, as references", () => {
    expect(escapeHtml("a\tb\r\nc")).toBe("a&#9;b&#13;&#10;c");
  });

  it("drops control characters, noncharacters that XML forbids and lone surrogates", () => {
    expect(escapeHtml("a\0b\u001bc\ufffed\uffffe\ud83df\ude00g")).toBe("abcdefg");
  });

  it("keeps emoji with joiners, directional controls and separators", () => {
    const text = "👩‍👩‍👧 🇺🇦 \u202eabc\u202c \u2066x\u2069 \u2028\u2029 \u00a0 \u{1fffe}";
    expect(escapeHtml(text)).toBe(text);
  });

  it("composes combining marks", () => {
    expect(escapeHtml("и\u0306 e\u0301")).toBe("й é");
  });

  it("composes what a dropped character had separated", () => {
    expect(escapeHtml("e\0\u0301")).toBe("é");
  });

  it("escapes a mark that would join the tag before it", () => {
    expect(escapeHtml("\u0338x")).toBe("&#824;x");
    expect(`<b>${escapeHtml("\u0338x")}`.normalize("NFC")).toBe("<b>&#824;x");
  });

  it("keeps any text through a parser, in text and in attributes", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, htmlLike), (text) => {
        const read = parsed(`<b title='${escapeHtml(text)}'>${escapeHtml(text)}</b>`);
        expect(read).toEqual({ title: cleanText(text), text: cleanText(text) });
      }),
    );
  });

  it("is portable for any input", () => {
    fc.assert(fc.property(fc.oneof(anyText, htmlLike), (text) => expectPortable(`<b a='${escapeHtml(text)}'>`)));
    fc.assert(fc.property(fc.oneof(anyText, htmlLike), (text) => expectPortable(`<b>${escapeHtml(text)}</b>`)));
  });
});

describe("escapeCleanText", () => {
  it("differs only in the apostrophe", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, htmlLike), (text) => {
        expect(escapeCleanText(cleanText(text)).replaceAll("'", "&#39;")).toBe(escapeHtml(text));
      }),
    );
    expect(escapeCleanText("п'ять")).toBe("п'ять");
  });
});

function parsed(html: string) {
  let title: string | undefined;
  let text = "";
  const parser = new Parser({
    onopentag(_, attributes) {
      title = attributes.title;
    },
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(html);
  return { title, text };
}

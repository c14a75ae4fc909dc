import fc from "fast-check";

/** Text fragments that have broken some writer or reader of feeds. */
const hostile = [
  "]]>",
  "<![CDATA[",
  "<script>alert(1)</script>",
  "<b>",
  "</title>",
  "<!--",
  "-->",
  "<?xml?>",
  "&",
  "&amp;",
  "&amp;lt;",
  "&lt;",
  "&#60;",
  "&#x26;",
  "&nbsp;",
  "&nope;",
  '"',
  "'",
  "`",
  "\\",
  "\\u0041",
  "\n",
  "\t",
  "\r",
  "\r\n",
  " ",
  "\u00a0",
  "\u2028",
  "\u202e",
  "\ufeff",
  "п'ять",
  "Їжак",
  "e\u0301",
  "\u0338",
  "👩‍👩‍👧",
  "🇺🇦",
  "$&",
  "__proto__",
];

/** Any text that compile accepts: code points that XML 1.0 allows and does not discourage, at least one of them not white space. */
export const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 8 }), fc.string({ maxLength: 8 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) =>
    pieces.join("").replace(/[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""),
  )
  .filter((text) => text.trim() !== "");

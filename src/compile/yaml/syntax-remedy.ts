import type { YAMLError } from "yaml";
import type { Remedy } from "../schema/remedy.ts";

/** What editors get wrong, in their words: by the parser's code and message. The first that fits is taken. */
const remedies: readonly (readonly [RegExp, Remedy])[] = [
  [/ Missing closing/, { what: "a quotation mark is not closed", instead: "write it at the end of the text too" }],
  [/ Flow \w+ (?:in|must)/, { what: "a bracket is not closed", instead: "close it, or put the text in quotes" }],
  [/^BAD_ALIAS/, { what: "a text cannot begin with this character without quotes", instead: "put the text in quotes" }],
  [
    /^BAD_SCALAR/,
    { what: "a text cannot begin with this character without quotes", instead: "put the text in quotes" },
  ],
  [
    /^TAG_RESOLVE/,
    { what: 'a text cannot begin with "!" without quotes: that is a type to YAML', instead: "put the text in quotes" },
  ],
  [
    /^BAD_DQ_ESCAPE/,
    { what: 'a "\\" in double quotes begins no known escape', instead: 'write "\\\\", or use single quotes' },
  ],
  [/^BAD_INDENT/, { what: "the indentation does not fit", instead: "indent it like its neighbours, with spaces" }],
  [/^TAB_AS_INDENT/, { what: "a tab stands where only spaces may", instead: "indent with spaces" }],
  [/^BLOCK_AS_IMPLICIT/, { what: "there is a second colon in one line", instead: "put the text in quotes" }],
  [/ Implicit map keys/, { what: "a name has no colon after it", instead: 'write "name: text"' }],
  [
    /^MULTILINE_IMPLICIT/,
    { what: "a colon is missing, or a text of several lines has one", instead: "put the text in quotes" },
  ],
  [/ at node end$/, { what: "there is more after the value has ended", instead: "put all of the text in quotes" }],
  [/^MULTIPLE_DOCS/, { what: "a second document begins", instead: 'remove the line "---"' }],
  [/^NON_STRING_KEY/, { what: "a name is not a text", instead: "write a text before the colon" }],
  [/^RESOURCE_EXHAUSTION/, { what: "is nested too deeply", instead: "write it flatter" }],
];

/** What is wrong with the syntax and what to write instead; of rare mistakes in the parser's own words. */
export function syntaxRemedy({ code, message }: YAMLError): Remedy {
  const known = remedies.find(([pattern]) => pattern.test(`${code} ${message}`));
  if (known) return known[1];
  const what = message.split("\n", 1)[0] ?? code;
  return { what: what.charAt(0).toLowerCase() + what.slice(1), instead: "correct the YAML; put texts in quotes" };
}

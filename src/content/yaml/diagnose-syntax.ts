import type { YAMLError } from "yaml";
import type { Diagnosis } from "../../problems/problem.ts";

const quoteIt = "put the text in quotes";
const badStart = { what: "text without quotes cannot begin with this character", instead: quoteIt };
const directive = { what: 'a line begins with "%", which marks an instruction in YAML', instead: "remove the line" };
const blockText = {
  what: 'there is something after ">" or "|", which introduce text on the lines below',
  instead: `write the text on the lines below, or ${quoteIt}`,
};
const noComma = {
  what: "a comma is missing between two values in brackets",
  instead: "add it, or put the whole text in quotes",
};

/**
 * The mistakes of editors, in plain words: by the parser's code and message, and, if one message has several causes, by
 * the rest of the line. The first match is used.
 */
const diagnoses: readonly (readonly [message: RegExp, diagnosis: Diagnosis, rest?: RegExp])[] = [
  [/ Missing closing/, { what: "a quotation mark is not closed", instead: "add one at the end of the text" }],
  [/ Flow \w+ (?:in|must)/, { what: "a bracket is not closed", instead: `close it, or ${quoteIt}` }],
  [/ Unexpected , in /, { what: "a comma in brackets has nothing before it", instead: "remove it" }],
  [
    /^BLOCK_IN_FLOW/,
    {
      what: "there is a second colon in one entry in brackets",
      instead: `${quoteIt}, or a comma before the next name`,
    },
  ],
  [/ Missing ,/, noComma],
  [/ Unexpected (?:scalar|[a-z-]+-quoted-scalar) token/, noComma],
  [
    / Unexpected flow-\w+-end/,
    { what: "a closing bracket has no opening bracket", instead: `remove it, or ${quoteIt}` },
  ],
  [/^(?:BAD_ALIAS|BAD_SCALAR)/, badStart],
  [
    /^(?:ALIAS_PROPS|MULTIPLE_ANCHORS)/,
    { what: 'text without quotes cannot begin with "&" or "*": they repeat values in YAML', instead: quoteIt },
  ],
  [
    /^(?:TAG_RESOLVE|MULTIPLE_TAGS|BAD_COLLECTION_TYPE|BAD_PROP_ORDER)/,
    { what: 'text without quotes cannot begin with "!": it marks a type in YAML', instead: quoteIt },
  ],
  [
    /^BAD_DQ_ESCAPE/,
    { what: 'a "\\" in double quotes does not begin a known escape', instead: 'write "\\\\", or use single quotes' },
  ],
  [/ Block scalar header| Not a YAML token/, blockText],
  [
    / Block scalars with more-indented/,
    { what: "an empty line before the text has more spaces than the text", instead: "remove the spaces" },
  ],
  [
    / block-seq-ind on same line/,
    {
      what: "a list begins on the same line as its name",
      instead: `write each "- item" on its own line below, or ${quoteIt}`,
    },
  ],
  [
    / Sequence item without -/,
    { what: 'an item of a list has no space after its "-"', instead: 'begin each with "- "' },
  ],
  [/^BAD_INDENT/, { what: "the indentation does not fit", instead: "indent it like its neighbours, with spaces" }],
  [/^TAB_AS_INDENT/, { what: "a tab is used where only spaces are allowed", instead: "indent with spaces" }],
  [
    / A block sequence may not/,
    { what: "the items of a list are not aligned", instead: 'begin each "- " at the same column' },
  ],
  [/^BLOCK_AS_IMPLICIT/, badStart, /^[?:] /],
  [/^BLOCK_AS_IMPLICIT/, { what: "there is a second colon in one line", instead: quoteIt }, /:(?:\s|$)/],
  [
    /^BLOCK_AS_IMPLICIT/,
    {
      what: "a line below is indented and has a colon, so it would continue this text",
      instead: `indent it like its neighbours, or ${quoteIt}`,
    },
  ],
  [
    /^MULTILINE_IMPLICIT| Implicit map keys/,
    { what: "there is no space after the colon", instead: 'write "name: text"' },
    /^[\w-]+:\S/,
  ],
  [
    /^MULTILINE_IMPLICIT| Implicit map keys/,
    {
      what: "there is a list item where a name is expected",
      instead: "remove the value on the line above, or indent the item",
    },
    /^-(?:\s|$)/,
  ],
  [/ Implicit map keys/, { what: "a name has no colon after it", instead: 'write "name: text"' }],
  [
    /^MULTILINE_IMPLICIT/,
    {
      what: "a colon is missing, or a text of several lines contains one",
      instead: `write "name: text", or ${quoteIt}`,
    },
  ],
  [/^KEY_OVER/, { what: "the text before the colon is too long for a name", instead: 'write "name: text"' }],
  [
    / at node end$/,
    {
      what: "the line does not match those above it",
      instead: 'begin all names at the same column, and only the items of a list with "- "',
    },
    /^[^\s:]+:(?:\s|$)/,
  ],
  [/ at node end$/, { what: "there is more text after the end of the value", instead: "put the whole text in quotes" }],
  [
    / Comments must be separated/,
    {
      what: 'a "#" follows the value without a space',
      instead: "write a space before a comment, or put the whole text in quotes",
    },
  ],
  [
    / same line with directives-end/,
    { what: 'there is more text on the "---" line', instead: "write it on the next line" },
  ],
  [/^BAD_DIRECTIVE|^MISSING_CHAR .*directives-end/, directive],
  [/^MULTIPLE_DOCS/, { what: "a second document begins", instead: 'remove the "---" or "..." line' }],
  [/^NON_STRING_KEY/, { what: "a name is not text", instead: "write text before the colon" }],
  [/^RESOURCE_EXHAUSTION/, { what: "is nested too deeply", instead: "flatten it" }],
];

/** Never the parser's own message: it describes the parser. */
const unknown: Diagnosis = { what: "cannot be read as YAML from here", instead: `${quoteIt}, or write "name: text"` };

/**
 * Explains a syntax error and what to write instead.
 * @param rest of the line, from the place of the error
 */
export function diagnoseSyntax({ code, message }: YAMLError, rest: string): Diagnosis {
  const said = `${code} ${message.split("\n", 1)[0]}`;
  return diagnoses.find(([pattern, , its]) => pattern.test(said) && (its?.test(rest) ?? true))?.[1] ?? unknown;
}

import type { YAMLError } from "yaml";
import type { Diagnosis } from "../../problems/problem.ts";

const quoteIt = "put the text in quotes";
const badStart = { what: "a text cannot begin with this character without quotes", instead: quoteIt };
const directive = { what: 'a line begins with "%", which is an instruction to YAML', instead: "remove the line" };
const blockText = {
  what: 'there is something after ">" or "|", which stand for a text on the lines below',
  instead: `write the text on the lines below, or ${quoteIt}`,
};
const noComma = {
  what: "a comma is missing between two values in brackets",
  instead: "write it, or put all of the text in quotes",
};

/**
 * What editors get wrong, in their words: by the parser's code and message, and by what stands at the place to the end of its line,
 * where one message has several causes. The first that fits is taken.
 */
const diagnoses: readonly (readonly [message: RegExp, diagnosis: Diagnosis, rest?: RegExp])[] = [
  [/ Missing closing/, { what: "a quotation mark is not closed", instead: "write it at the end of the text too" }],
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
    { what: "a bracket is closed that was not opened", instead: `remove it, or ${quoteIt}` },
  ],
  [/^(?:BAD_ALIAS|BAD_SCALAR)/, badStart],
  [
    /^(?:ALIAS_PROPS|MULTIPLE_ANCHORS)/,
    { what: 'a text cannot begin with "&" or "*" without quotes: they repeat values in YAML', instead: quoteIt },
  ],
  [
    /^(?:TAG_RESOLVE|MULTIPLE_TAGS|BAD_COLLECTION_TYPE|BAD_PROP_ORDER)/,
    { what: 'a text cannot begin with "!" without quotes: that is a type to YAML', instead: quoteIt },
  ],
  [
    /^BAD_DQ_ESCAPE/,
    { what: 'a "\\" in double quotes begins no known escape', instead: 'write "\\\\", or use single quotes' },
  ],
  [/ Block scalar header| Not a YAML token/, blockText],
  [
    / Block scalars with more-indented/,
    { what: "an empty line before the text has more spaces than the text", instead: "remove the spaces" },
  ],
  [
    / block-seq-ind on same line/,
    {
      what: "a list begins on the line of its name",
      instead: `write each "- item" on a line below, or ${quoteIt}`,
    },
  ],
  [
    / Sequence item without -/,
    { what: 'an item of a list has no space after its "-"', instead: 'begin each with "- "' },
  ],
  [/^BAD_INDENT/, { what: "the indentation does not fit", instead: "indent it like its neighbours, with spaces" }],
  [/^TAB_AS_INDENT/, { what: "a tab stands where only spaces may", instead: "indent with spaces" }],
  [
    / A block sequence may not/,
    { what: "the items of a list are not below each other", instead: 'begin each "- " at the same column' },
  ],
  [/^BLOCK_AS_IMPLICIT/, badStart, /^[?:] /],
  [/^BLOCK_AS_IMPLICIT/, { what: "there is a second colon in one line", instead: quoteIt }, /:(?:\s|$)/],
  [
    /^BLOCK_AS_IMPLICIT/,
    {
      what: "a line below is indented and has a colon, so that it would go on this text",
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
      what: "an item of a list stands where a name should",
      instead: "leave out the value in the line above it, or indent it",
    },
    /^-(?:\s|$)/,
  ],
  [/ Implicit map keys/, { what: "a name has no colon after it", instead: 'write "name: text"' }],
  [
    /^MULTILINE_IMPLICIT/,
    { what: "a colon is missing, or a text of several lines has one", instead: `write "name: text", or ${quoteIt}` },
  ],
  [/^KEY_OVER/, { what: "what stands before the colon is too long for a name", instead: 'write "name: text"' }],
  [
    / at node end$/,
    {
      what: "the line does not go with those above it",
      instead: 'begin all names at the same column, and only the items of a list with "- "',
    },
    /^[^\s:]+:(?:\s|$)/,
  ],
  [/ at node end$/, { what: "there is more after the value has ended", instead: "put all of the text in quotes" }],
  [
    / Comments must be separated/,
    {
      what: 'a "#" follows the value at once',
      instead: "write a space before a comment, or put all of the text in quotes",
    },
  ],
  [/ same line with directives-end/, { what: 'there is more on the line "---"', instead: "write it on the next line" }],
  [/^BAD_DIRECTIVE|^MISSING_CHAR .*directives-end/, directive],
  [/^MULTIPLE_DOCS/, { what: "a second document begins", instead: 'remove the line "---" or "..."' }],
  [/^NON_STRING_KEY/, { what: "a name is not a text", instead: "write a text before the colon" }],
  [/^RESOURCE_EXHAUSTION/, { what: "is nested too deeply", instead: "write it flatter" }],
];

/** Never in the parser's own words: they are about the parser. */
const unknown: Diagnosis = { what: "cannot be read as YAML from here", instead: `${quoteIt}, or write "name: text"` };

/**
 * What is wrong with the syntax and what to write instead.
 * @param rest of the line, from the place of the error
 */
export function diagnoseSyntax({ code, message }: YAMLError, rest: string): Diagnosis {
  const said = `${code} ${message.split("\n", 1)[0]}`;
  return diagnoses.find(([pattern, , its]) => pattern.test(said) && (its?.test(rest) ?? true))?.[1] ?? unknown;
}

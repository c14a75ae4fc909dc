import { isMap, isScalar, isSeq, Lexer, type Node, type YAMLError } from "yaml";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Yaml } from "./locate.ts";

/*
 * Text after "#" in an unquoted value is a comment to YAML, but may have been meant as text.
 */

/** A comment that causes an error in what follows it. */
export interface CommentSlip {
  /** Offset of the comment or of its effect, in the YAML. */
  readonly offset: number;
  readonly diagnosis: Diagnosis;
}

const hidesBracket: Diagnosis = {
  what: 'a "#" starts a comment, so a bracket is not closed',
  instead: "put the text in quotes, or the comment after the bracket",
};
const endsText: Diagnosis = {
  what: "a comment has ended the text above this line",
  instead: "put the whole text in quotes, or the comment above its name",
};

/**
 * Finds errors in a text that are caused by a comment, which may have been meant as text: the parser reports only the
 * consequence. Returns undefined for any other error.
 */
export function findCommentSlips(text: string): (error: YAMLError) => CommentSlip | undefined {
  const tokens = tokensOf(text);
  return ({ message, pos: [at] }) => {
    const before = tokens.filter(({ offset }) => offset < at);
    const comment = before.findLast(isComment);
    if (!comment) return undefined;
    if (/^Flow \w+ (?:in|must)/.test(message)) {
      return /[\]}]/.test(comment.source) ? { offset: comment.offset, diagnosis: hidesBracket } : undefined;
    }
    const last = before.findLast((token) => !isComment(token) && token.source.trim() !== "");
    // A line that would continue a text is indented, and is not a name or an item itself.
    const goesOn = /^[ \t]+(?![^\s:]+:(?:\s|$)|-\s)/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1));
    return last?.isPlain && last.offset < comment.offset && goesOn ? { offset: at, diagnosis: endsText } : undefined;
  };
}

interface Token {
  readonly source: string;
  readonly offset: number;
  /** Whether it is an unquoted value, or a text below `|` or `>`. */
  readonly isPlain: boolean;
}

/** The lexer's marks for the beginning of a document and of an unquoted value; they are not characters of the text. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let isPlain = false;
  for (const source of new Lexer().lex(text)) {
    if (!marks.has(source)) {
      tokens.push({ source, offset, isPlain });
      offset += source.length;
    }
    isPlain = source === "\u001f";
  }
  return tokens;
}

function isComment({ source, isPlain }: Token): boolean {
  return source.startsWith("#") && !isPlain;
}

/** An unquoted value and a comment on its line, which may have been meant as part of it. */
export interface CommentedText {
  readonly path: readonly (string | number)[];
  /** Offset of the "#" in the source. */
  readonly offset: number;
  readonly what: string;
}

/** Each pattern starts at the end of something, and captures the comment. */
const endsBefore = {
  pattern: /^[ \t]+(#.*)/,
  what: (comment: string) => `ends before ${comment}, which is a comment in YAML`,
};
const beginsBehind = {
  pattern: /^\s*[:-][ \t]+(#.*)/,
  what: (comment: string) => `begins after ${comment}, which is a comment in YAML`,
};
const leavesEmpty = {
  pattern: /^[ \t]*(#[^\s#].*)/,
  what: (comment: string) => `is empty: ${comment} is a comment in YAML`,
};

/**
 * Finds unquoted values that a comment cuts short: to YAML, `Team wins #sport today` is "Team wins". Comments that
 * cannot have been meant as text are ignored: on a line of their own, after a quoted value, after `|` and `>`, and `#
 * such` in place of a value.
 */
export function findCommentedTexts({ source, root, start }: Yaml): readonly CommentedText[] {
  const found: CommentedText[] = [];
  look(root, [], start);
  return found;

  /** @param before offset of the end of what precedes the node */
  function look(node: Node | null, path: CommentedText["path"], before: number) {
    if (isMap<Node, Node | null>(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key) && key.range) look(value, [...path, String(key.value)], start + key.range[1]);
      }
    } else if (isSeq<Node>(node) && node.range) {
      let end = start + node.range[0];
      node.items.forEach((item, index) => {
        look(item, [...path, index], end);
        if (item.range) end = start + item.range[2];
      });
    } else if (isScalar(node) && node.type === "PLAIN" && node.range) {
      const after = start + node.range[1];
      if (node.source === "") note(path, leavesEmpty, after);
      else if (!note(path, endsBefore, after)) note(path, beginsBehind, before);
    }
  }

  function note(path: CommentedText["path"], { pattern, what }: typeof endsBefore, from: number): boolean {
    const [all = "", comment] = pattern.exec(source.text.slice(from)) ?? [];
    if (comment === undefined) return false;
    found.push({ path, offset: from + all.length - comment.length, what: what(quote(comment.trimEnd())) });
    return true;
  }
}

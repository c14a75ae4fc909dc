import { isMap, isScalar, isSeq, Lexer, type Node, type YAMLError } from "yaml";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Yaml } from "./locate.ts";

/*
 * What begins with "#" in a value without quotes is a comment to YAML, and may have been meant as text.
 */

/** A comment that makes an error of what stands behind it. */
export interface CommentSlip {
  /** Where the comment stands or shows, in the YAML. */
  readonly offset: number;
  readonly diagnosis: Diagnosis;
}

const hidesBracket: Diagnosis = {
  what: 'a "#" begins a comment, so that a bracket is not closed',
  instead: "put the text in quotes, or the comment behind the bracket",
};
const endsText: Diagnosis = {
  what: "the text above this line has ended at a comment",
  instead: "put all of the text in quotes, or the comment above its name",
};

/**
 * Finds the errors in a text that are the consequence of a comment, which may have been meant as text: the parser names only the
 * consequence. Undefined for any other error.
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
    // What would go on a text is indented, and no name or item of its own.
    const goesOn = /^[ \t]+(?![^\s:]+:(?:\s|$)|-\s)/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1));
    return last?.isPlain && last.offset < comment.offset && goesOn ? { offset: at, diagnosis: endsText } : undefined;
  };
}

interface Token {
  readonly source: string;
  readonly offset: number;
  /** Whether it is a value without quotes, or a text below `|` or `>`. */
  readonly isPlain: boolean;
}

/** The lexer's marks for the beginning of a document, and of a value without quotes; they stand for no character. */
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

/** A value without quotes and a comment on its line, which may have been meant as a part of it. */
export interface CommentedText {
  readonly path: readonly (string | number)[];
  /** Of the "#", in the source. */
  readonly offset: number;
  readonly what: string;
}

/** Each takes up where something has ended, and has the comment as its group. */
const endsBefore = { pattern: /^[ \t]+(#.*)/, what: (comment: string) => `ends before ${comment}, a comment to YAML` };
const beginsBehind = {
  pattern: /^\s*[:-][ \t]+(#.*)/,
  what: (comment: string) => `begins behind ${comment}, a comment to YAML`,
};
const leavesEmpty = {
  pattern: /^[ \t]*(#[^\s#].*)/,
  what: (comment: string) => `is empty: ${comment} is a comment to YAML`,
};

/**
 * Values without quotes that a comment cuts: `Team wins #sport today` is "Team wins" to YAML. Left out is what can only be a
 * comment: on a line of its own, behind a value in quotes, behind `|` and `>`, and `# such` in the place of a value.
 */
export function findCommentedTexts({ source, root, start }: Yaml): readonly CommentedText[] {
  const found: CommentedText[] = [];
  look(root, [], start);
  return found;

  /** @param before where what stands before the node has ended */
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

import type { YAMLError } from "yaml";
import { Lexer } from "yaml";
import type { Diagnosis } from "../../problems/problem.ts";

export interface CommentSlip extends Pick<Diagnosis, "what" | "instead"> {
  /** Where the comment stands or shows, in the YAML. */
  readonly offset: number;
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
export function commentSlips(text: string): (error: YAMLError) => CommentSlip | undefined {
  const tokens = tokensOf(text);
  return ({ message, pos: [at] }) => {
    const before = tokens.filter(({ offset }) => offset < at);
    const comment = before.findLast(isComment);
    if (!comment) return undefined;
    if (/^Flow \w+ (?:in|must)/.test(message)) {
      return /[\]}]/.test(comment.source) ? { ...hidesBracket, offset: comment.offset } : undefined;
    }
    const last = before.findLast((token) => !isComment(token) && token.source.trim() !== "");
    // What would go on a text is indented, and no name or item of its own.
    const goesOn = /^[ \t]+(?![^\s:]+:(?:\s|$)|-\s)/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1));
    return last?.isPlain && last.offset < comment.offset && goesOn ? { ...endsText, offset: at } : undefined;
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

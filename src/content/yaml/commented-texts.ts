import type { Node } from "yaml";
import { isMap, isScalar, isSeq } from "yaml";
import { quote } from "../../problems/quote.ts";
import type { Yaml } from "./parse-yaml.ts";

/** A value without quotes and a comment on its line, which may have been meant as a part of it. */
export interface CommentedText {
  readonly path: readonly (string | number)[];
  /** Of the "#", in the source. */
  readonly offset: number;
  readonly what: string;
}

/** Each takes up where something has ended, and has the comment as its group. */
const ends = { pattern: /[ \t]+(#.*)/y, what: (comment: string) => `ends before ${comment}, a comment to YAML` };
const begins = {
  pattern: /\s*[:-][ \t]+(#.*)/y,
  what: (comment: string) => `begins behind ${comment}, a comment to YAML`,
};
const isEmpty = {
  pattern: /[ \t]*(#[^\s#].*)/y,
  what: (comment: string) => `is empty: ${comment} is a comment to YAML`,
};

/**
 * Values without quotes that a comment cuts: `Team wins #sport today` is "Team wins" to YAML. Left out is what can only be a
 * comment: on a line of its own, behind a value in quotes, behind `|` and `>`, and `# such` in the place of a value.
 */
export function commentedTexts({ source, root, start }: Yaml): readonly CommentedText[] {
  const found: CommentedText[] = [];
  look(root, [], start);
  return found;

  /** @param before where what stands before the node has ended */
  function look(node: Node | null, path: CommentedText["path"], before: number) {
    if (isMap<Node, Node | null>(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) look(value, [...path, String(key.value)], start + (key.range?.[1] ?? 0));
      }
    } else if (isSeq<Node>(node)) {
      let end = start + (node.range?.[0] ?? 0);
      node.items.forEach((item, index) => {
        look(item, [...path, index], end);
        end = start + (item.range?.[2] ?? 0);
      });
    } else if (isScalar(node) && node.type === "PLAIN" && node.range) {
      const after = start + node.range[1];
      if (node.source === "") note(path, isEmpty, after);
      else if (!note(path, ends, after)) note(path, begins, before);
    }
  }

  function note(path: CommentedText["path"], { pattern, what }: typeof ends, from: number): boolean {
    pattern.lastIndex = from;
    const [all = "", comment] = pattern.exec(source.text) ?? [];
    if (comment === undefined) return false;
    found.push({ path, offset: from + all.length - comment.length, what: what(quote(comment.trimEnd())) });
    return true;
  }
}

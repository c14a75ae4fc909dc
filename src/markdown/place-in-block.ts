import type { Token } from "markdown-it";
import type { SourceText } from "./source-place.ts";
import { offsetOf } from "./token-offsets.ts";

/**
 * Where a token of a block's text stands; of what stands in no text, the block's beginning.
 * @param line on which the block begins, from 0, where it does not say so itself
 */
export function placeInBlock(block: Token | undefined, token: Token, line = block?.map?.[0] ?? 0): SourceText {
  if (!block) return { line, text: "", at: 0 };
  if (block === token) return { line, text: block.content, at: 0, from: offsetOf(block) };
  return { line, text: block.content, at: offsetOf(token), from: offsetOf(block) };
}

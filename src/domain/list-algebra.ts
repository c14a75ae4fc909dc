import { type ArticleList, at } from "./catalogue.ts";

/*
 * Lists are ascending and hold each number once, so that sets combine by one walk over both. The results are lists again.
 */

/** What is in both. */
export function intersection(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: false, right: false });
}

/** What is in either. */
export function union(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: true, right: true });
}

/** What is in the one and not in the other. */
export function difference(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: false, left: true, right: false });
}

interface Kept {
  readonly both: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

function merge(one: ArticleList, other: ArticleList, kept: Kept): ArticleList {
  const result = new Uint32Array(one.length + (kept.right ? other.length : 0));
  let length = 0;
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const first = left < one.length ? at(one, left) : Number.POSITIVE_INFINITY;
    const second = right < other.length ? at(other, right) : Number.POSITIVE_INFINITY;
    const keep = first === second ? kept.both : first < second ? kept.left : kept.right;
    if (keep) result[length++] = Math.min(first, second);
    if (first <= second) left++;
    if (second <= first) right++;
  }
  return result.slice(0, length);
}

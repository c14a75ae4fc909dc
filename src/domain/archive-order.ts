import { contains, difference, partitionPoint } from "./article-list.ts";
import type { ArticleList, ArticleTimes } from "./catalogue.ts";
import { at } from "./required.ts";

/**
 * Returns a list in the order in which its articles were released, the newest first. That is the list itself unless some of its
 * articles are back-dated: among those with the same moment, the order of the list decides.
 */
export function archiveOrder({ published, late }: ArticleTimes, list: ArticleList): ArticleList {
  const backDated = [...late.numbers.entries()]
    .filter(([, number]) => contains(list, number))
    .map(([index, number]) => ({ number, released: at(late.released, index) }));
  if (backDated.length === 0) return list;

  const others = difference(
    list,
    Uint32Array.from(backDated, ({ number }) => number),
  );
  const ordered = new Uint32Array(list.length);
  let taken = 0;
  let length = 0;
  const takeUntil = (index: number) => {
    ordered.set(others.subarray(taken, index), length);
    length += index - taken;
    taken = index;
  };
  // The sort is stable: `backDated` is in the order of the list.
  for (const { number, released } of backDated.sort((one, other) => other.released - one.released)) {
    takeUntil(partitionPoint(others.length, (index) => at(published, at(others, index)) >= released));
    ordered[length++] = number;
  }
  takeUntil(others.length);
  return ordered;
}

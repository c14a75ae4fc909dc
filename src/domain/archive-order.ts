import type { Instant } from "./article.ts";
import { contains, difference, partitionPoint } from "./article-list.ts";
import type { ArticleList, ArticleNumber, ArticleTimes } from "./catalogue.ts";
import { at } from "./required.ts";

/**
 * Returns a list in the order in which its articles were released, the newest first. That is the list itself unless some of its
 * articles are back-dated: among those with the same moment, the order of the list decides.
 */
export function archiveOrder({ published, late }: ArticleTimes, list: ArticleList): ArticleList {
  // Either may be long: a language that is added later consists of back-dated articles.
  const [few, many] = list.length < late.numbers.length ? [list, late.numbers] : [late.numbers, list];
  const backDated = few.filter((number) => contains(many, number));
  if (backDated.length === 0) return list;

  const others = difference(list, backDated);
  const withMoments = Array.from(backDated, (number) => ({ number, released: releasedAt(late, number) }));
  const ordered = new Uint32Array(list.length);
  let taken = 0;
  let length = 0;
  const takeUntil = (index: number) => {
    ordered.set(others.subarray(taken, index), length);
    length += index - taken;
    taken = index;
  };
  // The sort is stable: those of the same moment stay in the order of the list.
  for (const { number, released } of withMoments.sort((one, other) => other.released - one.released)) {
    takeUntil(partitionPoint(others.length, (index) => at(published, at(others, index)) >= released));
    ordered[length++] = number;
  }
  takeUntil(others.length);
  return ordered;
}

function releasedAt({ numbers, released }: ArticleTimes["late"], number: ArticleNumber): Instant {
  return at(
    released,
    partitionPoint(numbers.length, (index) => at(numbers, index) < number),
  );
}

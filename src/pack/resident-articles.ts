import type { ArticleNumber } from "../domain/catalogue.ts";
import { compare } from "../domain/compare.ts";
import { required } from "../domain/required.ts";
import type { PackedList } from "./article-lists.ts";

/**
 * Chooses the articles whose records go into the bundle, up to a number of bytes; the others are fetched when they are
 * requested. Those that are read most come first: notices of withdrawn articles, which are short and are in subscription
 * documents whatever their age; the articles in the subscription documents of each language, then of each topic and author,
 * those with the most articles first; then the newest.
 * @param notices the articles that are withdrawn
 * @param lengths bytes of the records, by article number
 * @param items how many articles a subscription document lists
 */
export function residentArticles(
  lists: readonly PackedList[],
  notices: Iterable<ArticleNumber>,
  lengths: readonly number[],
  items: number,
  bytes: number,
): ReadonlySet<ArticleNumber> {
  const resident = new Set<ArticleNumber>();
  let left = bytes;
  const add = (number: ArticleNumber) => {
    const length = required(lengths[number], "length of article", number);
    if (resident.has(number) || length > left) return;
    resident.add(number);
    left -= length;
  };
  for (const number of notices) add(number);
  const isPart = ({ kind }: PackedList) => Number(kind !== "all");
  // Lists of the same length are ordered by name.
  const busiest = [...lists].sort(
    (one, other) =>
      isPart(one) - isPart(other) || other.articles.length - one.articles.length || compare(one.name, other.name),
  );
  // Then as many again: scheduled articles precede the visible ones in a list, and a build does not know how many there are.
  for (const start of [0, items]) {
    for (const { articles } of busiest) for (const number of articles.slice(start, start + items)) add(number);
  }
  for (const number of lengths.keys()) add(number);
  return resident;
}

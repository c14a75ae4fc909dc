import type { ArticleNumber } from "../domain/catalogue.ts";
import { compare } from "../domain/compare.ts";
import { required } from "../domain/required.ts";
import type { PackedList } from "./article-lists.ts";

/**
 * Which articles' records go into the bundle, as far as the bytes reach; the others are fetched when they are asked for. First
 * those that are read most: notices of withdrawn articles, which stand in first documents whatever their age, and are short; what
 * the first documents of each language list, then of each topic and author, those with the most articles first; then the newest.
 * @param notices the articles that are withdrawn
 * @param lengths bytes of the records, by article number
 * @param items how many a first document lists
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
  // Of equals the names decide.
  const busiest = [...lists].sort(
    (one, other) =>
      isPart(one) - isPart(other) || other.articles.length - one.articles.length || compare(one.name, other.name),
  );
  // Then as many again: in front of what is visible stands what is scheduled, of which a build does not know how much there is.
  for (const start of [0, items]) {
    for (const { articles } of busiest) for (const number of articles.slice(start, start + items)) add(number);
  }
  for (const number of lengths.keys()) add(number);
  return resident;
}

import { type ArticleNumber, type ArticleTimes, isWithdrawn } from "./catalogue.ts";

/** Those of a window that can be read, which is what anything but a feed lists. */
export function withoutWithdrawn(times: ArticleTimes, shown: readonly ArticleNumber[]): readonly ArticleNumber[] {
  return shown.filter((number) => !isWithdrawn(times, number));
}

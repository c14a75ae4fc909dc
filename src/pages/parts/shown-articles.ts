import type { Article } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { windowOf } from "../../domain/window.ts";
import type { Selection } from "../../feed/selection.ts";
import type { PageView } from "../page-view.ts";
import { listOf } from "./list-of.ts";

/** The newest visible articles of a selection. */
export function shownArticles(
  { catalogue, now }: PageView,
  language: LanguageTag,
  selection: Selection,
  limit: number,
): readonly Article[] {
  const list = listOf(catalogue, language, selection);
  return windowOf(catalogue.times, list, limit, now).shown.map((number) => catalogue.article(number));
}

import type { Article } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { windowOf } from "../../domain/window.ts";
import type { Selection } from "../../feed/selection.ts";
import type { PageView } from "../page-view.ts";

/** The newest visible articles of a selection. */
export function shownArticles(
  { catalogue, now }: PageView,
  language: LanguageTag,
  selection: Selection,
  limit: number,
): readonly Article[] {
  const list = selection.kind === "all" ? catalogue.list(language) : catalogue.list(language, listKey(selection));
  return windowOf(catalogue.times, list, limit, now).shown.map((number) => catalogue.article(number));
}

function listKey({ kind, slug }: Exclude<Selection, { kind: "all" }>) {
  return { by: kind, slug };
}

import { type ArticleNumber, at, type Catalogue } from "./catalogue.ts";
import { partitionPoint } from "./partition-point.ts";
import { everySelection, type Selection } from "./selection.ts";

/** The lists of its language in which an article stands, combinations apart. */
export function selectionsWith(catalogue: Catalogue, number: ArticleNumber): readonly Selection[] {
  const { language } = catalogue.address(number);
  return everySelection(catalogue).filter((selection) => {
    const list = catalogue.list(language, selection);
    return list[partitionPoint(list.length, (index) => at(list, index) < number)] === number;
  });
}

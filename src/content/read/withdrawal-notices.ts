import type { Problem } from "../../problems/problem.ts";
import type { ArticleFile } from "../schema/article-schema.ts";
import type { Yaml } from "../yaml/locate.ts";
import { problemAtField } from "../yaml/locate.ts";
import type { Text } from "./story-content.ts";

/**
 * What an editor should know of a date of withdrawal that lies before what the story says of itself: before `published` nobody is
 * told of the withdrawal, and where readers have seen the story they keep it.
 */
export function withdrawalNotices(
  yaml: Yaml,
  { withdrawn, published, updated = published }: ArticleFile,
  texts: readonly Text[],
): readonly Problem[] {
  if (!withdrawn) return [];
  const { date } = withdrawn;
  const notice = (what: string, instead: string) => [
    problemAtField(yaml, "withdrawn.date", { what, instead, notice: true }),
  ];
  if (date < published) {
    return notice(
      'is before "published", so that feeds tell nobody of the withdrawal',
      "where readers have seen the story, write when it was withdrawn",
    );
  }
  if (date < Math.max(updated, ...texts.map((text) => text.updated ?? published))) {
    return notice(
      'is before "updated"',
      "write when the story was withdrawn: its notice is shown for 14 days from then",
    );
  }
  return [];
}

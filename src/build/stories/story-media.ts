import type { Article } from "../../domain/article.ts";
import { isDocumentEnding } from "../../domain/document-types.ts";
import { ArticleRecord } from "../../pack/record.ts";
import { endingOf } from "../../recordings/file-endings.ts";
import type { FileState } from "./story-state.ts";

/** What stories show besides their texts and lead pictures. */
export const storyMedia = ["video", "audio", "gallery", "embed", "document"] as const;
export type StoryMedium = (typeof storyMedia)[number];

/**
 * Returns what the articles of a story show.
 * @param files that they show or link to
 * @param records of its articles
 */
export function findStoryMedia(
  files: readonly Pick<FileState, "source">[],
  records: Iterable<Uint8Array>,
): readonly StoryMedium[] {
  const found = new Set<StoryMedium>();
  for (const bytes of records) {
    const record = new ArticleRecord(bytes, 0);
    for (const medium of mediaOf(JSON.parse(Buffer.from(record.metadata).toString()))) found.add(medium);
  }
  if (files.some(({ source }) => isDocumentEnding(endingOf(source)))) found.add("document");
  return storyMedia.filter((medium) => found.has(medium));
}

function mediaOf({ clips = [], figures = [] }: Pick<Article, "clips" | "figures">): readonly StoryMedium[] {
  const inText = figures.flatMap(({ figure }): readonly StoryMedium[] => {
    if (figure.kind === "embed") return ["embed"];
    if (figure.kind === "clip") return [figure.recording.medium];
    return figure.pictures.length > 1 ? ["gallery"] : [];
  });
  return [...clips.map(({ recording }) => recording.medium), ...inText];
}

import type { Check } from "../story/report-story.ts";
import { isLocal, type PageMedia } from "./page-media.ts";
import { printMedia } from "./print-media.ts";
import type { NewsPage } from "./read-news-page.ts";

/**
 * Lists what an editor has to do about what a page has between its paragraphs, with the lines of the text's file.
 * @param name of the text's file
 * @param printed its contents
 * @param copied names of files that are in the story's folder already
 */
export function mediaChecks(
  { paragraphs }: NewsPage,
  { name, printed }: { readonly name: string; readonly printed: string },
  copied: ReadonlySet<string>,
): readonly Check[] {
  const lines = printed.split("\n");
  let at = lines.indexOf("---", 1);
  return paragraphs.flatMap((block) => {
    if (typeof block === "string") return [];
    at = lines.indexOf(printMedia(block).split("\n")[0] ?? "", at + 1);
    return wordsOf(block, copied).map((words) => ({ place: `${name}:${at + 1}`, words }));
  });
}

function wordsOf(media: PageMedia, copied: ReadonlySet<string>): readonly string[] {
  if (media.kind === "label") {
    return [
      `"${media.text}" is on a player of the page; write the address of what it plays in place of the line, or its file as ![caption](clip.mp4)`,
    ];
  }
  if (media.kind !== "file") return [];
  const { src, shows } = media;
  return [
    ...(isLocal(media) && !copied.has(src) ? [`put ${src} into the folder`] : []),
    ...(shows === "picture" ? [`write what ${src} shows between the square brackets`] : []),
  ];
}

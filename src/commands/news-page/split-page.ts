import type { ArticleWords } from "../../messages/words.ts";
import { pictureFinder } from "./line-finders.ts";
import { mediaFinder } from "./media-finder.ts";
import type { PageMedia } from "./page-media.ts";
import { splitCodes } from "./split-codes.ts";
import { splitLines } from "./split-lines.ts";

type Block = string | PageMedia;

/** Splits a page's text into what is each one thing: a line of text, or what the page has between its texts. */
export function splitPage(text: string, words: readonly ArticleWords[]): readonly Block[] {
  const find = mediaFinder(words);
  const blocks = splitCodes(text).flatMap((part): readonly Block[] =>
    typeof part === "string" ? splitLines(part).map((line) => find(line) ?? line) : [part],
  );
  return captionPictures(removeLabels(blocks), pictureFinder(words));
}

/** The words on a player say nothing beside what it plays. */
function removeLabels(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, at) => !isLabel(block) || ![blocks[at - 1], blocks[at + 1]].some(isPlayed));
}

function isLabel(block: Block | undefined): boolean {
  return typeof block === "object" && block.kind === "label";
}

function isPlayed(block: Block | undefined): boolean {
  if (typeof block !== "object") return false;
  return block.kind === "file" ? block.shows === "recording" : block.kind !== "label";
}

/** Joins the name of a picture's file with the line below it that has its caption or its credit. */
function captionPictures(blocks: readonly Block[], findPicture: ReturnType<typeof pictureFinder>): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const line = typeof block === "string" ? findPicture(block) : undefined;
    if (line && typeof above === "object" && above.kind === "file" && above.shows === "picture") {
      const { caption, credit } = line;
      joined[joined.length - 1] = { ...above, ...(caption && { caption }), ...(credit && { credit }) };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

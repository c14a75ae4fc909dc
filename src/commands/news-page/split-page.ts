import type { ArticleWords } from "../../messages/words.ts";
import { pictureFinder } from "./line-finders.ts";
import { mediaFinder } from "./media-finder.ts";
import type { PageFile, PageMedia, PlayerLabel } from "./page-media.ts";
import { splitCodes } from "./split-codes.ts";
import { splitLines } from "./split-lines.ts";

type Block = string | PageMedia;

/** Splits a page's text into what is each one thing: a line of text, or what the page has between its texts. */
export function splitPage(text: string, words: readonly ArticleWords[]): readonly Block[] {
  const find = mediaFinder(words);
  const blocks = splitCodes(text).flatMap((part): readonly Block[] =>
    typeof part === "string" ? splitLines(part).map((line) => find(line) ?? line) : [part],
  );
  return joinCaptions(joinLabels(blocks), pictureFinder(words));
}

/** Removes the words on a player beside what it plays; what else its line says is the caption, or a text. */
function joinLabels(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at): readonly Block[] => {
    const below = blocks[at + 1];
    if (isRecording(block) && block.caption === undefined && isLabel(below) && below.caption !== undefined) {
      return [{ ...block, caption: below.caption }];
    }
    if (!isLabel(block)) return [block];
    const above = blocks[at - 1];
    if (!isPlayed(above) && !isPlayed(below)) return [block];
    const isUsed = block.caption === undefined || (isRecording(above) && above.caption === undefined);
    return isUsed ? [] : [block.text];
  });
}

/** Joins the name of a picture's file with the line below it that has its caption or its credit. */
function joinCaptions(blocks: readonly Block[], findPicture: ReturnType<typeof pictureFinder>): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const line = typeof block === "string" ? findPicture(block) : undefined;
    if (line && isFile(above) && above.shows === "picture") {
      const { caption, credit } = line;
      joined[joined.length - 1] = { ...above, ...(caption && { caption }), ...(credit && { credit }) };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function isLabel(block: Block | undefined): block is PlayerLabel {
  return typeof block === "object" && block.kind === "label";
}

function isFile(block: Block | undefined): block is PageFile {
  return typeof block === "object" && block.kind === "file";
}

function isRecording(block: Block | undefined): block is PageFile {
  return isFile(block) && block.shows === "recording";
}

function isPlayed(block: Block | undefined): boolean {
  return isRecording(block) || (typeof block === "object" && (block.kind === "address" || block.kind === "code"));
}

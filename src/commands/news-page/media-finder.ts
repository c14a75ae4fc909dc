import type { ArticleWords } from "../../messages/words.ts";
import { kindOfFile } from "./kind-of-file.ts";
import type { PageAddress, PageFile, PageMedia } from "./page-media.ts";
import { anyWordPattern } from "./word-pattern.ts";

/** Characters: a longer line that begins with a label is a paragraph. */
const longestLabel = 120;

const address = /^(?<url>https?:\/\/[^\s<>]+)$/i;
const addressBehind = /^(?<title>.*?)[\s:–—-]*\b(?<url>https?:\/\/[^\s<>]+)$/i;
/** A name without a folder, of at most three words: more are a sentence that ends with the name of a file. */
const fileName = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_()+.-]* ){0,2}[\p{L}\p{M}\p{N}_()+.-]*\.[a-z\d]{2,5}$/iu;
const duration = String.raw`(?:\s*\(?\d{1,2}(?::\d\d){1,2}\)?)?`;

/**
 * Creates a function that reads a line with the address of a page, the name of a file, or the words on a player; undefined for any
 * other line.
 */
export function mediaFinder(words: readonly ArticleWords[]): (line: string) => PageMedia | undefined {
  const label = anyWordPattern(words.flatMap(({ player }) => player));
  const labelled = new RegExp(`^[▶►⏵🎧🔊\\s]*${label}${duration}\\s*(?:[:–—-]\\s*(?<rest>.+)|[:.]?)$`, "iu");
  return (line) => {
    const match = labelled.exec(line);
    if (!match) return findFile(line) ?? findAddress(line, address);
    const { rest } = match.groups ?? {};
    const found = rest === undefined ? undefined : (findFile(rest) ?? findAddress(rest, addressBehind));
    if (found || line.length > longestLabel) return found;
    return { kind: "label", text: line, ...(rest !== undefined && { caption: rest }) };
  };
}

function findFile(line: string): PageFile | undefined {
  const shows = fileName.test(line) ? kindOfFile(line) : undefined;
  return shows && { kind: "file", src: line, shows };
}

function findAddress(line: string, pattern: RegExp): PageAddress | PageFile | undefined {
  const { url, title } = pattern.exec(line)?.groups ?? {};
  if (url === undefined || !URL.canParse(url)) return undefined;
  if (kindOfFile(new URL(url).pathname) === "recording") {
    return { kind: "file", src: url, shows: "recording", ...(title && { caption: title }) };
  }
  return { kind: "address", url, ...(title && { title }) };
}

import { readFile } from "node:fs/promises";
import { decodeUtf8 } from "../../content/source/read-source.ts";
import { formatProblem } from "../../problems/problem.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { CommandError } from "../run/run-command.ts";

/** Bytes: no article is that long. */
const longest = 1024 * 1024;

/** Reads a file as text. @throws CommandError if it is not text */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${path} cannot be read (${error.code}); name a file with the text of an article`);
  });
  if (bytes.length > longest) throw new CommandError(`${path} is longer than a megabyte; name a file with one article`);
  const source = decodeUtf8(path, bytes);
  if (!("text" in source)) throw new CommandError(formatProblem(source));
  if (source.text.includes("\0"))
    throw new CommandError(`${path} is not a text file; save the article as plain text in UTF-8`);
  if (/^\s*(?:<!doctype html|<html|<\?xml|\{\\rtf)/i.test(source.text)) {
    throw new CommandError(`${path} is not plain text; copy the article's text from the page, not its code`);
  }
  return cleanText(source.text);
}

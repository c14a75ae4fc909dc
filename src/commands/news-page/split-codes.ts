import { Parser } from "htmlparser2";
import type { PageCode } from "./page-media.ts";

/** How the codes begin that services give to paste. */
const codeBegins = /^\s*<(?:iframe|blockquote|script|div|section|figure|video|audio|object|amp-[\w-]+)\b/i;

/** What may follow the element of a code. */
const codeContinues = /^\s*<(?:script|noscript)\b/i;

/** Lines: no code is as long. */
const longestCode = 200;

/** Separates the codes in a text from the text between them. A code that does not end is text. */
export function splitCodes(text: string): readonly (string | PageCode)[] {
  const lines = text.split(/\r\n?|\n/);
  const parts: (string | PageCode)[] = [];
  let begins = 0;
  const addText = (end: number) => {
    if (end > begins) parts.push(lines.slice(begins, end).join("\n"));
  };
  for (let at = 0; at < lines.length; at++) {
    const end = codeBegins.test(lines[at] ?? "") ? findEnd(lines, at) : undefined;
    if (end === undefined) continue;
    addText(at);
    const code = lines.slice(at, end).map((line) => line.trim());
    parts.push({ kind: "code", html: code.filter(Boolean).join("\n") });
    begins = end;
    at = end - 1;
  }
  addText(lines.length);
  return parts;
}

/** Returns the number of the line after the code that begins at a line; undefined if its elements are not closed. */
function findEnd(lines: readonly string[], from: number): number | undefined {
  let depth = 0;
  let closed = 0;
  let end: number | undefined;
  const parser = new Parser({
    onopentag: () => {
      depth++;
    },
    onclosetag: () => {
      depth--;
      closed++;
    },
  });
  for (const [index, line] of lines.slice(from, from + longestCode).entries()) {
    if (end !== undefined && line.trim() !== "" && !codeContinues.test(line)) break;
    parser.write(`${line}\n`);
    const isComplete = depth === 0 && closed > 0 && !/<[^>]*$/.test(line);
    if (isComplete && line.trim() !== "") end = from + index + 1;
    else if (line.trim() !== "") end = undefined;
  }
  return end;
}

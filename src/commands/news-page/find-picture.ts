import type { ArticleWords } from "../../messages/words.ts";
import { anyOf } from "./any-of.ts";

/** What stands beside a picture on a page. */
export interface PictureLine {
  readonly caption?: string;
  readonly credit?: string;
  /** Whether the line leaves no doubt which of the two it has. */
  readonly sure: boolean;
}

const inBrackets = /^(?<caption>.+?)\s*\((?<credit>[^()]+)\)\.?$/u;

/** Finds "Photo: who it shows (whose it is)", or "Who it shows. Photo: whose it is"; undefined for any other line. */
export function pictureFinder(words: readonly ArticleWords[]): (line: string) => PictureLine | undefined {
  const label = anyOf(words.flatMap(({ picture }) => picture));
  const labelled = new RegExp(`^${label}\\s*:\\s*(?<text>.+)$`, "iu");
  const creditBehind = new RegExp(
    `^(?<caption>.+?)[\\s.,;(\\[/|–—-]+${label}\\s*[:/]\\s*(?<credit>[^()]+?)[\\])]?$`,
    "iu",
  );
  return (line) => {
    const text = labelled.exec(line)?.groups?.text;
    if (text === undefined) {
      const { caption, credit } = creditBehind.exec(line)?.groups ?? {};
      return caption && credit ? { caption, credit, sure: true } : undefined;
    }
    const { caption, credit } = inBrackets.exec(text)?.groups ?? {};
    if (caption && credit) return { caption, credit, sure: true };
    // "Photo: Getty Images" names who took it, and looks like a short caption.
    return text.split(/\s+/).length <= 3 ? { credit: text, sure: false } : { caption: text, sure: false };
  };
}

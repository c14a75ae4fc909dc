import type { Diagnosis } from "../problems/problem.ts";
import { parseWebAddress } from "./check-references.ts";
import { explainProviderFile } from "./explain-provider-file.ts";
import type { BlockPicture, FigureBlock, PrintedFigure } from "./figure-block.ts";
import { filterElement } from "./filter-element.ts";
import type { FoundClip, FoundEmbedBlock, FoundFigure, FoundPicture } from "./found-figure.ts";
import type { HtmlElement } from "./html-tree.ts";
import { restoreAddress } from "./lazy-image.ts";
import type { References } from "./references.ts";

type Report = (diagnosis: Diagnosis, at: number) => void;

/**
 * Checks a figure that was found and prints it. Undefined, and reported, if it cannot be shown.
 * @param printWords prints the content of a quotation as portable HTML
 */
export function printFigure(
  found: FoundFigure,
  references: References,
  report: Report,
  printWords: (quote: HtmlElement) => string,
): PrintedFigure | undefined {
  const block = blockOf(found, references, report, printWords);
  if (!block) return undefined;
  const printed = references.printFigure(block);
  if (!("what" in printed)) return printed;
  report(found.kind === "clip" ? nameClip(found, printed) : printed, placeOf(found));
  return undefined;
}

function nameClip({ name, src }: FoundClip, diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.what.includes(src)) return diagnosis;
  return { ...diagnosis, what: `${name} "${src}" cannot be shown: ${diagnosis.what}` };
}

function placeOf(found: FoundFigure): number {
  return found.kind === "pictures" ? (found.pictures[0]?.image.at ?? 0) : found.at;
}

function blockOf(
  found: FoundFigure,
  references: References,
  report: Report,
  printWords: (quote: HtmlElement) => string,
): FigureBlock | undefined {
  if (found.kind === "embed") return embedBlock(found, references, report, printWords);
  if (found.kind === "clip") return clipBlock(found, references, report);
  const pictures = found.pictures.flatMap((picture) => checkPicture(picture, references, report) ?? []);
  return pictures.length > 0 ? { kind: "pictures", pictures } : undefined;
}

function embedBlock(
  { at, embed, title, quote, poster: written, losses = [] }: FoundEmbedBlock,
  references: References,
  report: Report,
  printWords: (quote: HtmlElement) => string,
): FigureBlock {
  for (const loss of losses) report(loss, at);
  const words = quote && printWords(quote);
  const { src = "" } = written ? restoreAddress(written.attributes) : {};
  const isOwn = written && isOwnPoster(src, (diagnosis) => report(diagnosis, at));
  const poster = isOwn ? checkPicture({ image: written }, references, report) : undefined;
  return { kind: "embed", embed, ...(title && { title }), ...(words && { words }), ...(poster && { poster }) };
}

function clipBlock(
  { at, name, src, caption, poster, losses }: FoundClip,
  { mastodon }: References,
  report: Report,
): FigureBlock | undefined {
  for (const loss of losses) report(loss, at);
  const remote = parseWebAddress(src);
  if (remote && (remote.kind !== "allowed" || remote.scheme !== "https")) {
    const instead = "write an https URL, or put the file into the story's folder";
    report({ what: `${name} "${src}" is not served over https`, instead }, at);
    return undefined;
  }
  const ofProvider = remote && explainProviderFile(remote.href, mastodon);
  if (ofProvider) {
    report({ ...ofProvider, what: `${name} "${src}" ${ofProvider.what}` }, at);
    return undefined;
  }
  const isOwn = poster !== undefined && isOwnPoster(poster, (diagnosis) => report(diagnosis, at));
  return { kind: "clip", src: remote?.href ?? src, caption, ...(isOwn && { poster }) };
}

/** A poster from elsewhere would tell that site who reads the story, before they ask for anything. */
function isOwnPoster(src: string, report: (diagnosis: Diagnosis) => void): boolean {
  if (src === "") return false;
  if (!parseWebAddress(src)) return true;
  const instead = "save it in the story's folder and name that, or remove it";
  report({ what: `the poster "${src}" is on another site and is not shown`, instead, notice: true });
  return false;
}

/** Returns a picture of a block; undefined, and reported, if it cannot be shown. */
function checkPicture(
  { image, caption }: FoundPicture,
  references: References,
  report: Report,
): BlockPicture | undefined {
  const reportHere = (diagnosis: Diagnosis) => report(diagnosis, image.at);
  const resolveImage: References["resolveImage"] = (src) => {
    const resolved = references.resolveImage(src);
    if ("what" in resolved) return resolved;
    const { figureOnly: _, inFigureOnly: __, ...shown } = resolved;
    return shown;
  };
  const filtered = filterElement(image.name, image.attributes, { ...references, resolveImage }, reportHere);
  if (!filtered) return undefined;
  const { src: printed, width, height } = filtered.attributes;
  const { src = "", alt, title = "" } = restoreAddress(image.attributes);
  const isRemote = parseWebAddress(src) !== undefined;
  const shown = caption ?? title.trim();
  if (caption !== undefined && title.trim() && ![caption, alt].includes(title.trim())) {
    const what = `title="${title}" on <${image.name}> is not shown: the picture has a caption`;
    reportHere({ what, instead: "write it in the caption, or remove it", notice: true });
  }
  return {
    src: isRemote ? String(printed) : src,
    ...(alt !== undefined && { alt }),
    ...(shown && { caption: shown }),
    ...(isRemote && Number(width) > 1 && Number(height) > 1 && { width: Number(width), height: Number(height) }),
  };
}

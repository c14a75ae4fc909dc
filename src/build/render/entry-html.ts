import type { Article } from "../../domain/article.ts";
import { languageOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry } from "../../feed/entry.ts";
import type { EntryImage } from "../../feed/entry-image.ts";
import { bodyPrinter } from "../../markdown/body-printer.ts";
import { formatDay } from "../../messages/format-date.ts";
import type { Affixes } from "../../xml/element.ts";
import { type CorrectionNote, joinBlocks, printArticleBody } from "./article-body.ts";
import type { LeadInText } from "./lead-in-text.ts";
import { printClip } from "./print-clip.ts";
import { printImageFigure } from "./print-image.ts";

/** The HTML of an entry, the same in every format. All of it is portable; see `bodyPrinter`. */
export interface EntryHtml {
  /** The lead and the lead picture: replaces the body in a feed of summaries, if a format requires a body. */
  readonly summary: string;
  /** The lead, the lead picture and the clips of the whole story, which full text has before the body. */
  readonly opening: string;
  /** The part that the page shows too. */
  readonly body: string;
  readonly closing: string;
  /** The part that the page shows if feeds may not have it; otherwise empty. */
  readonly pageBody: string;
}

export interface EntryText {
  /** Portable; empty if an article has no text or is withdrawn. */
  readonly html: string;
  /** How much of the lead the text begins with; absent if it does not. */
  readonly leadInText?: LeadInText;
}

/**
 * Prints the HTML of an entry. Full text is never empty: an entry without a text has its lead, which for a notice of
 * withdrawal is the reason.
 *
 * An entry whose text feeds may not have is the same in full text as in a summary.
 */
export function printEntryHtml(site: Site, article: Article, entry: Entry, { html, leadInText }: EntryText): EntryHtml {
  const { summary: lead, image } = entry;
  const language = languageOf(site, entry.language);
  const wrapper = language.direction === "rtl" ? { rightToLeft: language.tag } : {};
  const summary = printAroundBody({ ...wrapper, lead, ...(image && { image }) }, "");
  const body = printArticleBody(printCorrections(site, entry), html);
  const whole = summary.prefix + summary.suffix;
  if (article.syndicate === false || article.access) {
    return { summary: whole, opening: summary.prefix, body: "", closing: summary.suffix, pageBody: body };
  }
  const full = printAroundBody(
    {
      ...wrapper,
      ...(!leadInText && { lead }),
      // Another picture in its place is one of the text.
      ...(image && article.image?.syndicate !== false && { image }),
      clips: (article.clips ?? []).map((clip) => printClip(site, language, entry.url, clip)),
    },
    body,
  );
  return { summary: whole, opening: full.prefix, body, closing: full.suffix, pageBody: "" };
}

function printCorrections(site: Site, { language, corrections }: Entry): readonly CorrectionNote[] {
  return corrections.map(({ date, text }) => ({
    label: languageOf(site, language).messages.correction,
    date: formatDay(site, language, date),
    datetime: new Date(date).toISOString(),
    text,
  }));
}

/** What an entry shows around its body. All strings are plain text. */
export interface BodySurroundings {
  /** BCP 47 tag of a language that is written from right to left; absent for other languages. */
  readonly rightToLeft?: string;
  readonly lead?: string;
  readonly image?: EntryImage;
  /** The audio and video of the whole story: portable HTML of each. */
  readonly clips?: readonly string[];
}

/**
 * Prints portable HTML around a body: the lead, the lead picture and the clips of the story, since many feed readers show neither
 * the summary nor the enclosure of an entry that has a text.
 *
 * A body that is written from right to left is in one element with a direction: Liferea, RSS Guard and others show it
 * on a page of their own, where neither the language of the feed nor that of the entry has an effect.
 * @param body the HTML in the middle; may be empty
 */
export function printAroundBody({ rightToLeft, lead, image, clips = [] }: BodySurroundings, body: string): Affixes {
  const printer = bodyPrinter();
  if (lead) {
    printer.open("p");
    printer.text(lead);
    printer.close("p");
  }
  if (image) printImageFigure(printer, image);
  const opening = joinBlocks(printer.end(), ...clips);
  return {
    prefix: (rightToLeft ? printWrapper(rightToLeft) : "") + opening + (body && opening ? " " : ""),
    suffix: rightToLeft ? "</div>" : "",
  };
}

function printWrapper(language: string): string {
  const printer = bodyPrinter();
  printer.open("div", { dir: "rtl", lang: language });
  return printer.end();
}

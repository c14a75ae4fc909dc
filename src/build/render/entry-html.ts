import { languageOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry } from "../../feed/entry.ts";
import type { EntryImage } from "../../feed/entry-image.ts";
import { type BodyPrinter, bodyPrinter } from "../../markdown/body-printer.ts";
import { formatDay } from "../../messages/format-date.ts";
import type { Affixes } from "../../xml/element.ts";
import { printArticleBody } from "./article-body.ts";
import type { LeadInText } from "./lead-in-text.ts";

/** The HTML of an entry, the same in every format. All of it is portable; see `bodyPrinter`. */
export interface EntryHtml {
  /** Replaces the body in a feed of summaries, if a format requires a body. */
  readonly summary: string;
  /** The lead and the lead picture, which full text has before the body. */
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
 */
export function printEntryHtml(site: Site, entry: Entry, { html, leadInText }: EntryText): EntryHtml {
  const { language, summary: lead, corrections, image } = entry;
  const body = printArticleBody(
    corrections.map((correction) => ({
      label: languageOf(site, language).messages.correction,
      date: formatDay(site, language, correction.date),
      datetime: new Date(correction.date).toISOString(),
      text: correction.text,
    })),
    html,
  );
  const isRightToLeft = site.languages.some(({ tag, direction }) => tag === language && direction === "rtl");
  const wrapper = isRightToLeft ? { rightToLeft: language } : {};
  const summary = printAroundBody({ ...wrapper, lead }, "");
  const full = printAroundBody({ ...wrapper, ...(!leadInText && { lead }), ...(image && { image }) }, body);
  return { summary: summary.prefix + summary.suffix, opening: full.prefix, body, closing: full.suffix, pageBody: "" };
}

/** What an entry shows around its body. All strings are plain text. */
export interface BodySurroundings {
  /** BCP 47 tag of a language that is written from right to left; absent for other languages. */
  readonly rightToLeft?: string;
  readonly lead?: string;
  readonly image?: EntryImage;
}

/**
 * Prints portable HTML around a body: the lead and the lead picture, since many feed readers show neither the summary
 * nor the enclosure of an entry that has a text.
 *
 * A body that is written from right to left is in one element with a direction: Liferea, RSS Guard and others show it
 * on a page of their own, where neither the language of the feed nor that of the entry has an effect.
 * @param body the HTML in the middle; may be empty
 */
export function printAroundBody({ rightToLeft, lead, image }: BodySurroundings, body: string): Affixes {
  const printer = bodyPrinter();
  if (rightToLeft) printer.open("div", { dir: "rtl", lang: rightToLeft });
  if (lead) {
    printer.open("p");
    printer.text(lead);
    printer.close("p");
  }
  if (image) printImage(printer, image);
  const between = body && (lead || image) ? " " : "";
  return { prefix: printer.end() + between, suffix: rightToLeft ? "</div>" : "" };
}

function printImage(printer: BodyPrinter, { url, alt, measured, caption, credit }: EntryImage): void {
  printer.open("figure");
  printer.open("img", { src: url, alt, width: measured?.width, height: measured?.height });
  if (caption || credit) {
    printer.open("figcaption");
    if (caption) printer.text(`${caption} `);
    if (credit) {
      printer.open("small");
      printer.text(credit);
      printer.close("small");
    }
    printer.close("figcaption");
  }
  printer.close("figure");
}

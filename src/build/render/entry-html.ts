import type { Article } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import { languageOf } from "../../domain/site.ts";
import type { Entry, EntryImage } from "../../feed/entry.ts";
import { formatDay } from "../../messages/format-date.ts";
import { aroundBody, type BodyImage } from "./around-body.ts";
import { articleBody } from "./article-body.ts";
import type { LeadInText } from "./lead-in-text.ts";

/** The HTML of an entry, the same in every format. All of it is portable; see `bodyPrinter`. */
export interface EntryHtml {
  /** Stands for the body in a feed of summaries, where a format wants one. */
  readonly summary: string;
  /** What full text has before the body: lead and lead picture. */
  readonly opening: string;
  /** What the page shows too. */
  readonly body: string;
  readonly closing: string;
}

export interface EntryText extends Pick<Article, "corrections"> {
  /** Portable; empty where an article has no text, and where it is withdrawn. */
  readonly html: string;
  /** How much of the lead the text begins with. */
  readonly leadInText?: LeadInText;
}

/** Full text is never empty: an entry without a text has its lead, which for a notice of withdrawal is the reason. */
export function entryHtml(site: Site, entry: Entry, { corrections, html, leadInText }: EntryText): EntryHtml {
  const { language, summary: lead, image } = entry;
  const body = articleBody(
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
  const summary = aroundBody({ ...wrapper, lead }, "");
  const full = aroundBody(
    { ...wrapper, ...(!leadInText && { lead }), ...(image && { image: bodyImage(image) }) },
    body,
  );
  return { summary: summary.prefix + summary.suffix, opening: full.prefix, body, closing: full.suffix };
}

function bodyImage({ url, alt, measured, caption, credit }: EntryImage): BodyImage {
  return {
    url,
    alt,
    ...(measured && { width: measured.width, height: measured.height }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

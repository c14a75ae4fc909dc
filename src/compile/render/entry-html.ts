import type { Correction } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry } from "../../feed/entry.ts";
import { formatDay } from "../../messages/format-day.ts";
import { messagesFor } from "../../messages/messages.ts";
import { articleBody } from "../html/article-body.ts";

/** The body of an entry around its rendered text: the lead picture, and what was corrected in the entry's own language. */
export function entryBody(
  site: Site,
  { language, image }: Entry,
  corrections: readonly Correction[],
  html: string,
): string {
  return articleBody({
    ...(image && {
      image: {
        url: image.url,
        alt: image.alt,
        ...(image.measured && { width: image.measured.width, height: image.measured.height }),
        ...(image.caption !== undefined && { caption: image.caption }),
        ...(image.credit !== undefined && { credit: image.credit }),
      },
    }),
    corrections: corrections.map(({ date, text }) => ({
      label: messagesFor(language).correction,
      date: formatDay(site, language, date),
      datetime: new Date(date).toISOString(),
      text,
    })),
    html,
  });
}

import type { TextDraft } from "../story/story-draft.ts";
import type { NewsPage } from "./read-news-page.ts";

/** A longer one is no summary. */
const longestLead = 400;

/** The picture's file, and its words in the text; undefined where there is none. @param image its name in the folder */
export function draftImage({ picture }: NewsPage, { image }: { readonly image?: string }) {
  if (!picture && image === undefined) return undefined;
  const alt = { check: "what the picture shows, for those who do not see it" };
  const { caption, credit, sure = true } = picture ?? {};
  const doubt = sure ? undefined : `is this the ${caption === undefined ? "credit" : "caption"}, or in part?`;
  const field = (value: string) => ({ value, ...(doubt !== undefined && { check: doubt }) });
  return {
    file:
      image === undefined
        ? { check: 'put the picture beside this file and write its name; or remove "image" here and in the text' }
        : { value: image },
    words: { alt, ...(caption && { caption: field(caption) }), ...(credit && { credit: field(credit) }) },
  };
}

/** A page's text in its language: what is plain there is plain in Markdown. */
export function draftText({ language, headline, lead, paragraphs }: NewsPage, image: TextDraft["image"]): TextDraft {
  return {
    language,
    title: { value: headline },
    lead: { value: lead, ...(lead.length > longestLead && { check: "the first paragraph; long for a summary" }) },
    ...(image && { image }),
    body: `\n${paragraphs.map((line) => `${escapeMarkdown(line)}\n`).join("\n")}`,
  };
}

/** What means something wherever it stands, and what begins a list, a heading or a quotation where a line begins. */
const anywhere = /[\\`*_[\]<~{^]|&(?=#?\w+;)/g;
const atStart = /^(\d{1,9}(?=[.)]))?(?=[#>=+.)-])/;

/** A line of plain text as Markdown that shows just that. */
export function escapeMarkdown(line: string): string {
  return line.replace(anywhere, "\\$&").replace(atStart, "$&\\");
}

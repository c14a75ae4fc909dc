import type { TextDraft } from "../story/story-draft.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { printMedia } from "./print-media.ts";
import type { NewsPage } from "./read-news-page.ts";

/** Characters: a longer first paragraph is no summary. */
const longestLead = 400;

/** Drafts the picture's file and its words in the text; undefined if there is none. @param image its name in the folder */
export function draftImage({ picture }: NewsPage, { image }: { readonly image?: string }) {
  if (!picture && image === undefined) return undefined;
  const alt = { check: "what the picture shows, for readers who cannot see it" };
  const { caption, credit, sure = true } = picture ?? {};
  const doubt = sure ? undefined : `is all of this the ${caption === undefined ? "credit" : "caption"}?`;
  const field = (value: string) => ({ value, ...(doubt !== undefined && { check: doubt }) });
  return {
    file:
      image === undefined
        ? { check: 'put the picture next to this file and write its name; or remove "image" here and in the text' }
        : { value: image },
    words: { alt, ...(caption && { caption: field(caption) }), ...(credit && { credit: field(credit) }) },
  };
}

/** Drafts a page's text in its language: plain text there is plain text in Markdown. */
export function draftText({ language, headline, lead, paragraphs }: NewsPage, image: TextDraft["image"]): TextDraft {
  return {
    language,
    title: { value: headline },
    lead: { value: lead, ...(lead.length > longestLead && { check: "the first paragraph; long for a summary" }) },
    ...(image && { image }),
    body: `\n${paragraphs.map((block) => `${printBlock(block)}\n`).join("\n")}`,
  };
}

function printBlock(block: NewsPage["paragraphs"][number]): string {
  return typeof block === "string" ? escapeMarkdown(block) : printMedia(block);
}

import { printFields } from "./print-fields.ts";
import type { StoryDraft, TextDraft } from "./story-draft.ts";

/** The files of a story that nobody sees until an editor removes `draft`. */
export function draftFiles({ texts, ...draft }: StoryDraft): ReadonlyMap<string, string> {
  const { id, published, section, place, tags, authors, image, source } = draft;
  const article = printFields({
    id: { value: id },
    published,
    draft: { value: true, check: "remove this line when the story is ready" },
    section,
    place,
    tags,
    authors,
    image: image && { fields: { file: image } },
    source: source && { fields: { name: source.name, url: source.url } },
  });
  return new Map([["article.yaml", article], ...texts.map((text) => [`${text.language}.md`, textFile(text)] as const)]);
}

function textFile({ title, slug, lead, image, body }: TextDraft): string {
  return `---\n${printFields({ title, slug: slug === undefined ? undefined : { value: slug }, lead, image: image && { fields: { ...image } } })}---\n${body}`;
}

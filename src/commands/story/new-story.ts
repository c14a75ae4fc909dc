import { formatMoment } from "../../content/schema/format-moment.ts";
import { authorReference, tagReference } from "../../content/schema/reference.ts";
import { pageSlug } from "../../content/schema/slug.ts";
import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { CommandError } from "../run/run-command.ts";
import { detectLanguage } from "./detect-language.ts";
import { draftFiles } from "./draft-files.ts";
import { freeName } from "./free-name.ts";
import { makeSlug } from "./make-slug.ts";
import { type NewsroomContent, readNewsroomContent } from "./newsroom-content.ts";
import {
  checkOption,
  readLanguageOption,
  readMediaOption,
  readPictureOption,
  readPublishedOption,
} from "./option-values.ts";
import { askForSection, listSections } from "./sections.ts";
import type { Marked, TextDraft } from "./story-draft.ts";
import { type WrittenStory, writeStory } from "./write-story.ts";

export interface NewStoryOptions {
  /** The content folder. */
  readonly content: string;
  readonly title: string;
  /** All of the site's by default. */
  readonly lang?: readonly string[];
  readonly tags?: readonly string[];
  readonly section?: string;
  readonly authors?: readonly string[];
  /** Now by default. */
  readonly published?: string;
  /** Path of a picture. */
  readonly image?: string;
  /** Paths of audio and video files that belong to the whole story. */
  readonly media?: readonly string[];
  /** Made from the title by default. */
  readonly slug?: string;
}

/** Creates a story to be filled in. @throws CommandError before anything is written, if an option is invalid */
export async function newStory(options: NewStoryOptions, now: Instant): Promise<WrittenStory> {
  const newsroom = await readNewsroomContent(options.content);
  const { site, known } = newsroom;
  const title = options.title.trim();
  if (!title) throw new CommandError('The title is empty; write it in quotes: npm run new -- "Title"');
  const languages = readLanguageOption(site, options.lang ?? site.languages.map(({ tag }) => tag));
  const tags = (options.tags ?? []).map((tag) => checkOption("tags", tag, tagReference(known)));
  const authors = (options.authors ?? []).map((author) => checkOption("author", author, authorReference(known)));
  const section = options.section === undefined ? onlySection(newsroom, tags) : options.section;
  if (section !== undefined) checkOption("section", section, tagReference(known, "section"));
  const published =
    options.published === undefined ? now - (now % 60_000) : readPublishedOption(options.published, site.timeZone);
  const picture = options.image === undefined ? undefined : await readPictureOption(options.image);
  const media = await readMediaOption(options.media ?? []);

  const language = detectLanguage(title, languages, newsroom.words)?.language;
  const slug =
    options.slug === undefined
      ? makeSlug(title, language ?? site.defaultLanguage)
      : checkOption("slug", options.slug, pageSlug);
  const formatted = formatMoment(published, site.timeZone);
  const { folder, id, slug: written } = freeName(newsroom, formatted.slice(0, 10), slug);

  const files = draftFiles({
    id,
    published: { value: formatted, ...(options.published === undefined && { check: "when it should appear" }) },
    section: section === undefined ? { check: askForSection(listSections(newsroom.tags)) } : { value: section },
    tags: { value: tags },
    authors: authorsField(newsroom, authors),
    ...(picture && { image: { value: picture.name } }),
    media: media.map(({ name }) => name),
    texts: languages.map((each) => ({
      ...textDraft(each, each === (language ?? languages[0]) ? title : undefined, picture),
      ...(written !== undefined && { slug: written }),
    })),
  });
  return writeStory(newsroom, folder, files, [...(picture ? [picture] : []), ...media]);
}

function textDraft(language: LanguageTag, title: string | undefined, picture: object | undefined): TextDraft {
  return {
    language,
    title: title === undefined ? { check: "the title in this language; or remove the file" } : { value: title },
    lead: { check: "one or two sentences that summarise the story in lists" },
    ...(picture && { image: { alt: { check: "what the picture shows, for readers who cannot see it" } } }),
    body: "\n",
  };
}

/** Returns the section if there is only one choice: the one among the tags, or the only one there is. */
function onlySection({ tags }: NewsroomContent, given: readonly string[]): string | undefined {
  const among = given.filter((tag) => tags.get(tag)?.kind === "section");
  const candidates = among.length > 0 ? among : listSections(tags).map(({ slug }) => slug);
  return candidates.length === 1 ? candidates[0] : undefined;
}

function authorsField({ authors }: NewsroomContent, given: readonly string[]): Marked<readonly string[]> {
  const known = [...authors.values()].filter(({ retired }) => !retired).map(({ slug }) => slug);
  const value = given.length > 0 ? given : known.length === 1 ? known : [];
  if (value.length > 0) return { value };
  const [first] = known;
  const which =
    first === undefined ? "authors.yaml has no authors yet: add them there" : `from authors.yaml, such as [${first}]`;
  return { value, check: `who wrote it; ${which}` };
}
